/// The value below which a part of the values lies, between neighbours in proportion; nil of none.
package func percentile(_ values: [Double], _ part: Double) -> Double? {
  guard !values.isEmpty else { return nil }
  let sorted = values.sorted()
  let place = Double(sorted.count - 1) * part
  let lower = Int(place)
  let upper = min(lower + 1, sorted.count - 1)
  return sorted[lower] + (sorted[upper] - sorted[lower]) * (place - Double(lower))
}

/// The value in the middle; nil of none.
package func median(_ values: [Double]) -> Double? { percentile(values, 0.5) }

/// A number with so many decimals; a dash for none.
package func written(_ value: Double?, _ decimals: Int) -> String {
  guard let value, value.isFinite else { return "-" }
  var scale = 1.0
  for _ in 0..<decimals { scale *= 10 }
  let whole = Int((value.magnitude * scale).rounded())
  var digits = String(whole)
  while digits.count <= decimals { digits = "0" + digits }
  let sign = value < 0 && whole > 0 ? "-" : ""
  return decimals == 0
    ? sign + digits : "\(sign)\(digits.dropLast(decimals)).\(digits.suffix(decimals))"
}
