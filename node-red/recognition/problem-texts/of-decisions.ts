import type { ProblemText } from './problem-text';

/** Of what the rows decide, and of what they leave to be set. */
export const decisionTexts: readonly ProblemText[] = [
  {
    en: 'Dates have the day first: "{0}" in {1}, row {2}',
    nl: 'Datums hebben de dag voorop: "{0}" in {1}, rij {2}',
    de: 'Das Datum hat den Tag vorn: "{0}" in {1}, Zeile {2}',
  },
  {
    en: 'Dates have the month first: "{0}" in {1}, row {2}',
    nl: 'Datums hebben de maand voorop: "{0}" in {1}, rij {2}',
    de: 'Das Datum hat den Monat vorn: "{0}" in {1}, Zeile {2}',
  },
  {
    en: 'Dates are numbers of a spreadsheet: "{0}" in {1}, row {2}',
    nl: 'Datums zijn getallen van een spreadsheet: "{0}" in {1}, rij {2}',
    de: 'Das Datum ist eine Zahl einer Tabelle: "{0}" in {1}, Zeile {2}',
  },
  {
    en: 'Numbers have a decimal point: "{0}" in {1}, row {2}',
    nl: 'Getallen hebben een decimale punt: "{0}" in {1}, rij {2}',
    de: 'Zahlen haben einen Dezimalpunkt: "{0}" in {1}, Zeile {2}',
  },
  {
    en: 'Numbers have a decimal comma: "{0}" in {1}, row {2}',
    nl: 'Getallen hebben een decimale komma: "{0}" in {1}, rij {2}',
    de: 'Zahlen haben ein Dezimalkomma: "{0}" in {1}, Zeile {2}',
  },
  {
    en: 'Locations are named by Claire’s number: "{0}" in {1}, row {2}',
    nl: 'Vestigingen staan er met Claires nummer: "{0}" in {1}, rij {2}',
    de: 'Standorte stehen mit Claires Nummer da: "{0}" in {1}, Zeile {2}',
  },
  {
    en: 'Locations are named by their name: "{0}" in {1}, row {2}',
    nl: 'Vestigingen staan er met hun naam: "{0}" in {1}, rij {2}',
    de: 'Standorte stehen mit ihrem Namen da: "{0}" in {1}, Zeile {2}',
  },
  {
    en: 'Locations are named by their number in the DMS: "{0}" in {1}, row {2}',
    nl: 'Vestigingen staan er met hun nummer in het DMS: "{0}" in {1}, rij {2}',
    de: 'Standorte stehen mit ihrer Nummer im DMS da: "{0}" in {1}, Zeile {2}',
  },
  {
    en: '{0} ({1}, row {2}) may be {3} or {4}, and no date of the first rows tells which; set Date Order',
    nl: '{0} ({1}, rij {2}) kan {3} of {4} zijn, en geen datum van de eerste rijen zegt welke; stel Datumvolgorde in',
    de: '{0} ({1}, Zeile {2}) kann {3} oder {4} sein, und kein Datum der ersten Zeilen sagt, welches; stellen Sie die Datumsfolge ein',
  },
  {
    en: '{0} ({1}, row {2}) may have its year first; write years with four digits, or set Date Order to Custom Format',
    nl: '{0} ({1}, rij {2}) kan het jaar voorop hebben; schrijf jaren met vier cijfers, of stel Datumvolgorde in op Eigen notatie',
    de: '{0} ({1}, Zeile {2}) kann das Jahr vorn haben; schreiben Sie Jahre mit vier Ziffern, oder stellen Sie die Datumsfolge auf Eigenes Format',
  },
  {
    en: '{0} ({1}, row {2}) has the day first, and {3} ({4}, row {5}) the month; correct one of them, or set Date Order',
    nl: '{0} ({1}, rij {2}) heeft de dag voorop, en {3} ({4}, rij {5}) de maand; verbeter er één, of stel Datumvolgorde in',
    de: '{0} ({1}, Zeile {2}) hat den Tag vorn, und {3} ({4}, Zeile {5}) den Monat; berichtigen Sie eines, oder stellen Sie die Datumsfolge ein',
  },
  {
    en: '{0} (row {1}) may be {2} or {3}; set Location By',
    nl: '{0} (rij {1}) kan {2} of {3} zijn; stel “Vestiging via” in',
    de: '{0} (Zeile {1}) kann {2} oder {3} sein; stellen Sie „Standort nach“ ein',
  },
  {
    en: '{0} may be {1} or {2}; set Date Order',
    nl: '{0} kan {1} of {2} zijn; stel Datumvolgorde in',
    de: '{0} kann {1} oder {2} sein; stellen Sie die Datumsfolge ein',
  },
  {
    en: '{0} may be {1} or {2}; set Decimals',
    nl: '{0} kan {1} of {2} zijn; stel Decimalen in',
    de: '{0} kann {1} oder {2} sein; stellen Sie Dezimalen ein',
  },
];
