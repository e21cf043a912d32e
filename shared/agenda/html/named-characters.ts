/**
 * The names of HTML 4, which is what Exchange writes, and `apos`; a number is the code of the name after it, the next ones follow
 * on. Capitals are added where they are 32 before their small letter.
 */
const names = `
160 nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 acute micro
para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest 198 AElig 208 ETH 215 times 222 THORN szlig agrave aacute
acirc atilde auml aring aelig ccedil egrave eacute ecirc euml igrave iacute icirc iuml eth ntilde ograve oacute ocirc
otilde ouml divide oslash ugrave uacute ucirc uuml yacute thorn yuml 34 quot 38 amp apos 60 lt 62 gt 338 OElig oelig
352 Scaron scaron 376 Yuml 402 fnof 710 circ 732 tilde 945 alpha beta gamma delta epsilon zeta eta theta iota kappa
lambda mu nu xi omicron pi rho sigmaf sigma tau upsilon phi chi psi omega 977 thetasym upsih 982 piv 8194 ensp emsp
8201 thinsp 8204 zwnj zwj lrm rlm 8211 ndash mdash 8216 lsquo rsquo sbquo 8220 ldquo rdquo bdquo 8224 dagger Dagger
bull 8230 hellip 8240 permil 8242 prime Prime 8249 lsaquo rsaquo 8254 oline 8260 frasl 8364 euro 8465 image 8472 weierp
8476 real 8482 trade 8501 alefsym 8592 larr uarr rarr darr harr 8629 crarr 8656 lArr uArr rArr dArr hArr 8704 forall
8706 part exist 8709 empty 8711 nabla isin notin 8715 ni 8719 prod 8721 sum minus 8727 lowast 8730 radic 8733 prop
infin 8736 ang 8743 and or cap cup int 8756 there4 8764 sim 8773 cong 8776 asymp 8800 ne equiv 8804 le ge 8834 sub sup
nsub 8838 sube supe 8853 oplus 8855 otimes 8869 perp 8901 sdot 8968 lceil rceil lfloor rfloor 9674 loz 9824 spades 9827
clubs 9829 hearts diams 10216 lang rang 34 QUOT 38 AMP 60 LT 62 GT 169 COPY 174 REG
`;

/** Small letters with a capital 32 codes before. */
const hasCapital = /^(?!aelig|divide|eth|sigmaf)/;

/** The code of each named character; for `&lang;` and `&rang;` as browsers read them today. */
export const namedCharacters: ReadonlyMap<string, number> = codes();

/** Those that count without their semicolon, too. */
export const bareCharacters: ReadonlySet<string> = new Set(
  [...namedCharacters].flatMap(([name, code]) =>
    (code > 159 && code < 256) || /^(amp|gt|lt|quot)$/i.test(name) ? name : [],
  ),
);

function codes(): Map<string, number> {
  const found = new Map<string, number>();
  let code = 0;
  for (const word of names.trim().split(/\s+/)) {
    if (/^\d/.test(word)) code = Number(word);
    else {
      if (((code > 223 && code < 254) || (code > 944 && code < 970)) && hasCapital.test(word))
        found.set(word.charAt(0).toUpperCase() + word.slice(1), code - 32);
      found.set(word, code++);
    }
  }
  return found;
}
