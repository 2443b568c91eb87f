/**
 * What the words of column names mean in one language: a concept (or several, as `first
 * registration`), and the words and abbreviations for it, separated by commas.
 * - Case, accents and punctuation do not matter: `n°` is `no`, `Straße` is `strasse`.
 * - A word of several words may be written in one: `work order`, `workorder`, `WorkOrder`.
 * - Words of four letters and more also stand in compounds (`Auftragsnummer`); a shorter one at the
 *   begin or end of one with the hyphen that says where: `kl-`, `-nr`, `-id-`.
 * - One with `=` in front is a whole name only: `=van` of `Van` and `Tot`, two times of a day.
 * - A word may stand under several concepts: `No` is a number, and says no.
 * - `ignored` says nothing (`of the`); `other` is understood, and is of no field.
 */
export type ColumnWords = Readonly<Partial<Record<string, string>>>;
