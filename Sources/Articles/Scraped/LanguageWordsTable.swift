/// Words that one language uses much and the other three hardly at all.
enum LanguageWords {
  /// English, French, German, Spanish, as in `LanguageVotes`.
  static let all = [english, french, german, spanish]

  private static let english = """
    the; of; and; to; is; that; for; it; with; as; are; this; be; or; your; you; by; not; have; from
    can; which; when; should; who; if; do; does; what; how; other; take; than; used; at; these; there
    any; because; its; they; will; has; was; were; been; would; could; about; into; their; more; side
    effects; use; without; before; after; my; out; weakness; doctor
    """
  private static let french = """
    le; les; des; du; et; est; une; dans; pour; que; qui; sur; avec; au; aux; par; pas; vous; votre
    ou; ne; ce; cette; ces; il; elle; sont; plus; peut; vos; si; être; sans; chez; leur; mais; l
    qu; à; où; prise; même; après; avant; nous; notre; peuvent; ils; sa; ses; très; faut; aussi
    """
  private static let german = """
    der; die; das; und; ist; nicht; den; von; mit; zu; ein; eine; bei; auf; im; sie; sich; für; des
    dem; oder; einer; werden; wird; auch; als; kann; nach; wenn; sind; durch; zum; zur; ihr; ihre
    ihren; ihrem; einem; einen; wie; nur; aus; vor; über; können; haben; hat; dass; so; bis; diese
    dieser; dieses; um; sollten; ohne; noch; war; etwa; mehr; ich; es; am
    """
  private static let spanish = """
    el; los; las; de; del; y; que; en; una; con; para; por; se; es; su; al; lo; como; más; sus; o; si
    puede; este; esta; pero; sin; sobre; ser; son; también; muy; hay; cuando; usted; tome; debe; le
    no; un; la; entre; desde; hasta; otros; otras; está; dosis; pueden; cada; médico; ya; nada; sea
    """
}
