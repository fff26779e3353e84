/// Words that one language uses much and the other three hardly at all.
enum LanguageWords {
  /// English, French, German, Spanish, as in `LanguageVotes`, and words that several of them share,
  /// which vote for none.
  static let all = [english, french, german, spanish, shared]

  private static let english = """
    the; of; and; to; is; that; for; it; with; as; are; this; be; or; your; you; by; not; have; from
    can; which; when; should; who; if; do; does; what; how; other; take; than; used; at; these; there
    any; because; its; they; has; were; been; would; could; about; into; their; more; side; we; but
    effects; use; without; before; after; my; out; weakness; doctor; he; she; during; while; may
    """
  private static let french = """
    les; des; du; et; est; une; dans; pour; qui; sur; avec; au; aux; par; pas; vous; votre; d; n; c
    ou; ne; ce; cette; ces; il; elle; sont; plus; peut; vos; être; sans; chez; leur; mais; l
    qu; à; où; prise; même; après; avant; nous; notre; peuvent; ils; sa; ses; très; faut; aussi
    ont; comme; tout; tous; avez; afin; soit; doit; cet; ainsi; lors
    """
  private static let german = """
    der; die; das; und; ist; nicht; den; von; mit; zu; ein; eine; bei; auf; im; sie; sich; für
    dem; oder; einer; werden; wird; auch; als; kann; nach; wenn; sind; durch; zum; zur; ihr; ihre
    ihren; ihrem; einem; einen; wie; nur; aus; vor; über; können; haben; hat; dass; bis; diese
    dieser; dieses; um; sollten; ohne; noch; etwa; mehr; ich; beim; aber; bitte; sein; damit; unter
    """
  private static let spanish = """
    el; los; las; del; y; una; con; para; por; su; al; lo; como; más; sus
    puede; este; esta; pero; sin; sobre; ser; también; muy; hay; cuando; usted; tome; debe
    desde; hasta; otros; otras; está; dosis; pueden; cada; médico; ya; nada; sea
    tiene; porque; donde; durante; ha; hace; según; mi; tu; usar; tomar; mientras
    """
  private static let shared = """
    de; la; le; en; un; que; si; se; es; no; o; son; entre; war; am; so; will; was
    """
}
