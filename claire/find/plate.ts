export function compact(text: string): string {
  return text
    .normalize('NFD')
    .toUpperCase()
    .replace(/[^A-Z\d]/g, '');
}

/** The whole text, and what in it looks like a plate: `de Ford met RV-312-D`. */
export function listTypedPlates(text: string, isSure: boolean): string[] {
  // NL is the country, beside the six signs of a Dutch plate.
  const whole = compact(text).replace(/^NL(?=.{6}$)/, '');
  const hasBoth = (plate: string) => /[A-Z]/.test(plate) && /\d/.test(plate);
  const isPlate = (isSure || hasBoth(whole)) && whole.length >= 2;
  const parts = listParts(text).filter(hasBoth);
  return [...new Set([...(isPlate && whole.length <= maxPlate ? [whole] : []), ...parts])];
}

const minPlatePart = 5;
const maxPlate = 10;

/** Words in a row that may be one: `een auto, RV 312 D graag`. */
function listParts(text: string): string[] {
  const words = text
    .split(/[\s,;()]+/)
    .map(compact)
    .filter(Boolean);
  return words.flatMap((_, start) => {
    const parts: string[] = [];
    for (let [end, part] = [start, '']; end < words.length && part.length <= maxPlate; end += 1) {
      part += words[end] ?? '';
      if (part.length >= minPlatePart && part.length <= maxPlate) parts.push(part);
    }
    return parts;
  });
}

/** How well a plate is one of those: 1, less for an O that stands for a 0, and 0 for others. */
export function comparePlates(all: readonly string[]): (plate: string) => number {
  const digits = new Set(all.map(toDigits));
  return (plate) => {
    if (all.includes(plate)) return 1;
    return digits.has(toDigits(plate)) ? 0.9 : 0;
  };
}

function toDigits(plate: string): string {
  return plate.replace(/O/g, '0').replace(/I/g, '1');
}
