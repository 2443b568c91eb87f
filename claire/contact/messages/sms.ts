/** A text message as a network counts it. */
export interface Sms {
  readonly text: string;
  /** The unit of payment: messages that the network joins again. */
  readonly segments: number;
  /** UCS-2 has room for fewer characters: one letter outside of GSM-7 is enough. */
  readonly encoding: 'GSM-7' | 'UCS-2';
}

/** The default alphabet of GSM 03.38, and what it writes with an escape before it. */
const alphabet = new Set(
  '@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !"#¤%&\'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà',
);
const escaped = new Set('\f^{}\\[~]|€');

const room = { 'GSM-7': { one: 160, each: 153 }, 'UCS-2': { one: 70, each: 67 } } as const;

/** In GSM-7 if plain signs are all that it takes. */
export function toSms(written: string): Sms {
  const plain = withPlainSigns(written);
  const isGsm = Array.from(plain).every((one) => alphabet.has(one) || escaped.has(one));
  const text = isGsm ? plain : written;
  const encoding = isGsm ? 'GSM-7' : 'UCS-2';
  const sizes = Array.from(text, (one) => (isGsm ? (escaped.has(one) ? 2 : 1) : one.length));
  return { text, segments: countSegments(sizes, room[encoding]), encoding };
}

/** A sign of two places is not torn apart, so it may leave one free. */
function countSegments(sizes: readonly number[], { one, each }: { one: number; each: number }) {
  if (sizes.reduce((sum, size) => sum + size, 0) <= one) return 1;
  let segments = 1;
  let used = 0;
  for (const size of sizes) {
    if (used + size > each) {
      segments += 1;
      used = 0;
    }
    used += size;
  }
  return segments;
}

/** Signs outside of GSM-7, and what a phone's keyboard has for them; `aout` is a spelling of its own. */
const plainSigns: Readonly<Record<string, string>> = {
  ...{ '‘': "'", '’': "'", '‚': "'", '‹': "'", '›': "'" },
  ...{ '“': '"', '”': '"', '„': '"', '«': '"', '»': '"' },
  ...{ '‐': '-', '‑': '-', '–': '-', '—': '-', '…': '...', '•': '-' },
  ...{ '\u00a0': ' ', '\u202f': ' ', '\u2009': ' ', août: 'aout', Août: 'Aout' },
};

const anySign = new RegExp(Object.keys(plainSigns).join('|'), 'g');

/** The same text with the signs that cost an SMS more than half of its room written plainly. */
function withPlainSigns(text: string): string {
  return text.replace(anySign, (sign) => plainSigns[sign] ?? sign);
}
