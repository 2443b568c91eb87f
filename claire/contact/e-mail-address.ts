const maxField = 500;
const maxAddress = 254;

/** The first address in the fields; DMSs also write `n/a` into them, names, or two addresses. */
export function findEmail(fields: readonly string[]): string | null {
  const words = fields.flatMap((field) => field.slice(0, maxField).split(/[\s<>()[\]:;,"]/));
  return words.find(isAddress) ?? null;
}

function isAddress(word: string): boolean {
  const [name = '', host = '', ...rest] = word.split('@');
  const lastDot = host.lastIndexOf('.');
  const isHost = lastDot > 0 && host.length - lastDot > 2;
  return name !== '' && isHost && rest.length === 0 && word.length <= maxAddress;
}
