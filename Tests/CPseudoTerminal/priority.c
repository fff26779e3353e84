#define _GNU_SOURCE
#include "CPseudoTerminal.h"
#include <errno.h>
#include <pthread.h>
#include <sched.h>
#include <stdint.h>
#include <sys/resource.h>

int32_t cpt_boost(void) {
  // A program under test that spins is killed after 20 s without a wait: in this class it would hold the machine.
  struct rlimit spin = {.rlim_cur = 20000000, .rlim_max = 20000000};
  if (setrlimit(RLIMIT_RTTIME, &spin)) return errno;
  struct sched_param lowest = {.sched_priority = sched_get_priority_min(SCHED_RR)};
  return sched_setscheduler(0, SCHED_RR, &lowest) ? errno : 0;
}

static void *spin(void *processor) {
  cpu_set_t mine;
  CPU_ZERO(&mine);
  CPU_SET((size_t)(uintptr_t)processor, &mine);
  struct sched_param none = {.sched_priority = 0};
  if (pthread_setaffinity_np(pthread_self(), sizeof mine, &mine)) return processor;
  if (pthread_setschedparam(pthread_self(), SCHED_IDLE, &none)) return processor;
  for (volatile unsigned long turns = 0;; turns++) {
  }
}

int32_t cpt_keep_awake(void) {
  cpu_set_t ours;
  if (sched_getaffinity(0, sizeof ours, &ours)) return errno;
  for (size_t processor = 0; processor < CPU_SETSIZE; processor++) {
    if (!CPU_ISSET(processor, &ours)) continue;
    pthread_t thread;
    int failure = pthread_create(&thread, NULL, spin, (void *)(uintptr_t)processor);
    if (failure) return failure;
    pthread_detach(thread);
  }
  return 0;
}
