interface NameParts {
  readonly title: string | null;
  readonly surname: string | null;
  readonly company: string | null;
}

/** Whether the surname is a company's: Claire asks for a surname, so DMSs write companies there. */
export function isCompanyName({ title, surname, company }: NameParts): boolean {
  if (surname === null) return false;
  const isTitled = (title ?? '').split(' ').some((word) => titles.has(toPlain(word)));
  const lastWord = surname.split(' ').at(-1) ?? '';
  return isTitled || surname === company || legalForms.has(toPlain(lastWord));
}

const titles: ReadonlySet<string> = new Set(['firma', 'fa', 'company', 'societe', 'bedrijf']);

/** Only those that are no surname too. */
export const legalForms: ReadonlySet<string> = new Set([
  ...['bv', 'nv', 'vof', 'bvba', 'gmbh', 'kg', 'ohg', 'ltd', 'limited', 'plc', 'llp', 'inc'],
  ...['sarl', 'srl', 'sprl', 'eurl'],
]);

/** The letters of a word, for a comparison: `Mme.` is `mme`. */
export function toPlain(word: string): string {
  return word.normalize('NFD').replace(/\P{L}/gu, '').toLowerCase();
}
