import { withoutAccents } from '../../../letters';
import { splitDate } from '../values/dates';

/** A value, by the path of its field, which is blank for a column of none. */
export type PathCell = readonly [path: string, value: unknown];

/** A page may stand between the lines of one order, and so may its header; sums, days and ends may not. */
export type ReportLine = 'headerRow' | 'totalsRow';

const maxLabelLength = 40;
const ofJob = /^interventions\.\d+\.(?:title|description)$/;

/**
 * What a row without a car and a time is, where a report has it around its data. A line of an order,
 * with its number, may be of `Total Quartz` oil, and so may one without it that has work.
 */
export function findReportLine(cells: readonly PathCell[]): ReportLine | undefined {
  const listTexts = (form: RegExp) =>
    cells.flatMap(([path, value]) => (form.test(path) ? [String(value).trim()] : []));
  const [all, jobs, numbers] = [listTexts(/^/), listTexts(ofJob), listTexts(/^(?:dms|wo)_nr$/)];
  const own = jobs.length > 0 ? jobs : all;
  const isNumber = (text: string) => !label.test(text) && findKind(text) === undefined;
  const isNumbered = numbers.length > 0 && numbers.every(isNumber);
  if (own.some((text) => findKind(text) === 'sum')) return 'totalsRow';
  if (isNumbered || all.length === 0) return undefined;
  const kinds = new Set(own.map(findKind));
  if (!kinds.has(undefined)) return kinds.has('page') ? 'headerRow' : 'totalsRow';
  const labels = all.filter((text) => text.length <= maxLabelLength && label.test(text));
  const isTotal = labels.some((text) => jobs.length === 0 || findKind(text) === 'sum');
  return isTotal ? 'totalsRow' : undefined;
}

const label =
  /^(?:grand |sub|eind|ge)?-?(?:samtsumme|samtbetrag|samt|summe|totalen|totaal|totals?|totaux|somme|aantal|anzahl|nombre|count)(?![\p{L}\p{N}])/iu;

/** Whether a text holds nothing but a sum, another line below sums, or the number of a page. */
function findKind(given: string): 'sum' | 'other' | 'page' | undefined {
  if (given === '' || given.length > maxLabelLength) return undefined;
  const text = withoutAccents(given).toLowerCase();
  if (page.test(text) || printed.test(text)) return 'page';
  if (end.test(text) || legend.test(text) || isDay(text)) return 'other';
  const parts = text.match(/[\p{L}\p{N}]+(?:[.,'’-][\p{L}\p{N}]+)*/gu) ?? [];
  const tokens = parts.map((part) => part.replace(/^[dl]['’]/, ''));
  const unknown = tokens.filter((token) => !/^\d[\d.,-]*$/.test(token) && !known(token));
  if (unknown.length > 0 && !isDay(tokens.filter((token) => !known(token)).join(' ')))
    return undefined;
  if (tokens.some((token) => sum.test(token))) return 'sum';
  const isCount = /^(?:\d+|number|numero)\s/.test(text);
  const isOther = tokens.some((token) => belowSums.has(token));
  return isOther || (isCount && tokens.some((token) => counted.has(token))) ? 'other' : undefined;
}

const known = (token: string): boolean =>
  sum.test(token) || belowSums.has(token) || counted.has(token) || beside.has(token);

/** Without accents, as all words below, of nl, de, en, fr, es, it, pl, da and sv. */
const sum =
  /^(?:(?:grand|sub|eind|dag|week|maand|ge|sous|zwischen|end|del|slut|mellem)?-?(?:samtsumme|samtbetrag|samt|summe|summa|suma|somma|somme|sum|totaal(?:bedrag)?|totalen|total(?:s|e|es|i|t|betrag)?|totaux)|razem|lacznie|ogolem|alt|aantal|anzahl|nombre|count|antal|liczba)$/;

const toSet = (...lines: readonly string[]): ReadonlySet<string> =>
  new Set(lines.flatMap((words) => words.split(' ')));

const belowSums = toSet(
  'btw mwst ust umsatzsteuer mehrwertsteuer tva vat moms iva netto brutto bruto saldo',
  'betalen betaling zahlen payer pagar pagare zaplaty betale betala due payable',
);

/** What a report counts. */
const counted = toSet(
  'afspraak afspraken termin termine appointment appointments rdv rendez-vous cita citas',
  'appuntamento appuntamenti wizyta wizyty wizyt aftale aftaler bokning bokningar',
  'orders werkorders werkbonnen opdrachten auftrage ordres ordenes ordini zlecenia zlecen ordrer ordrar',
  'regels rijen rows lines records zeilen lignes lineas righe wiersze wierszy linjer',
  'klanten kunden customers clients clientes clienti klienci klientow kunder',
);

const beside = toSet(
  'incl inclusief inclusive inkl inklusive including excl exclusief exclusive exkl excluding zzgl plus',
  'ht htva ttc tvac hors avec sans taxes con sin senza bez met zonder mit ohne with without med uden utan',
  'en und and et y e i och og da de der die das des du la le het van vom of di del della do til te zu a to',
  'at att op am on general generale generaal grand amount bedrag betrag montant importe importo kwota',
  'belob belopp eur euro euros usd gbp chf pln zl kr dkk sek nok hoog laag net balance per number numero',
  'week kw semaine woche uge vecka tydzien semana settimana dag tag jour day dia giorno dzien maand month',
  'monat mois mes mese miesiac maned manad uren stunden hours heures horas ore godzin timer timmar',
  "autos auto's fahrzeuge cars vehicles voertuigen vehicules vehiculos veicoli pojazdow biler bilar",
);

const page =
  /^(?:pagina|page|seite|blad|blatt|strona|side|sida)[\s:]{0,3}\d{1,4}(?:\s?(?:van|of|von|sur|de|di|z|af|av|\/)\s?\d{1,4})?$/;
const printed =
  /^(?:afgedrukt|geprint|gedruckt|ausgedruckt|erstellt|printed|imprime|edite|impreso|stampato|wydrukowano|udskrevet|utskriv(?:en|et))(?:\s\p{L}{1,5})?:?\s\S{0,9}\d/u;
const end =
  /^(?:einde|ende|end|fin|fine|koniec|slut)\s(?:\S{2,4}\s){0,2}(?:lijst|overzicht|rapport|liste|berichts?|list|report|lista|listado|informe|elenco|rapporto|listy|raportu|listan|rapporten)$/;
const legend = /^(?:[*†°]+\s*=|(?:legend[ae]?|leyenda|objasnienia|forklaring)\b)/;

/** `wednesday 25 november`, `wo 25-11`, `25-11-2026` or `friday`; a number alone is none, nor is `4 set`. */
function isDay(text: string): boolean {
  const letters = text.replace(/\P{L}/gu, '').length;
  if (letters === 0 ? !/[-/.](?:19|20)\d\d$/.test(text) : !mayBeDay(text, letters)) return false;
  const forms = /\d/.test(text) ? ['', ' 2026', '-2026', '2026', '.2026'] : [' 25-11-2026'];
  return forms.some((year) => splitDate(text + year)?.rest === '');
}

const mayBeDay = (text: string, letters: number): boolean =>
  /\d/.test(text) ? letters > 3 || /\d[-/.]\d/.test(text) : letters > 4;
