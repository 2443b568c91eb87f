import da from './da.json';
import de from './de.json';
import en from './en.json';
import es from './es.json';
import fr from './fr.json';
import it from './it.json';
import nl from './nl.json';
import pl from './pl.json';
import sv from './sv.json';

/**
 * What the words of column names mean in each language: a concept (or several, as `first
 * registration`), and the words and abbreviations for it, separated by commas.
 * - Case, accents and punctuation do not matter: `n°` is `no`, `Straße` is `strasse`.
 * - A word of several words may be written in one: `work order`, `workorder`, `WorkOrder`.
 * - Words of four letters and more also stand in compounds (`Auftragsnummer`); a shorter one at the
 *   begin or end of one with the hyphen that says where: `kl-`, `-nr`, `-id-`.
 * - One with `=` in front is a whole name only: `=van` of `Van` and `Tot`, two times of a day.
 * - A word may stand under several concepts: `No` is a number, and says no.
 * - `ignored` says nothing (`of the`); `other` is understood, and is of no field.
 *
 * Of two languages that understand a file as well, the one before wins.
 *
 * Node-RED's build puts one file of words in the place of this module, with this export alone.
 */
export const languages = { en, nl, de, fr, es, it, pl, da, sv } as const satisfies Readonly<
  Record<string, Readonly<Partial<Record<string, string>>>>
>;

export type ColumnLanguage = keyof typeof languages;
