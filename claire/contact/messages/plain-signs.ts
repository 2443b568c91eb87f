/** Signs outside of GSM-7, and what a phone's keyboard has for them; `aout` is a spelling of its own. */
const plainSigns: Readonly<Record<string, string>> = {
  ...{ '‘': "'", '’': "'", '‚': "'", '‹': "'", '›': "'" },
  ...{ '“': '"', '”': '"', '„': '"', '«': '"', '»': '"' },
  ...{ '‐': '-', '‑': '-', '–': '-', '—': '-', '…': '...', '•': '-' },
  ...{ '\u00a0': ' ', '\u202f': ' ', '\u2009': ' ', août: 'aout', Août: 'Aout' },
};

const anySign = new RegExp(Object.keys(plainSigns).join('|'), 'g');

/** The same text with the signs that cost an SMS more than half of its room written plainly. */
export function withPlainSigns(text: string): string {
  return text.replace(anySign, (sign) => plainSigns[sign] ?? sign);
}
