import { netherlands } from './countries/netherlands';
import { csvLines } from './csv';
import { dutchColumns } from './files/dutch';
import { checkedInDays } from './sample-files';
import { makeVisits } from './visit';

/** Not those of the nightly file: both may be imported into one Claire. */
const firstNumber = 800_001;
/** About twelve weeks. */
const days = 60;

/**
 * A first load: the lines of a CSV file in the Dutch form, made one after the other, so that
 * `Readable.from(firstLoadLines())` streams any number of them.
 */
export function firstLoadLines({
  count = 20_000,
  firstDay = checkedInDays.firstDay,
}: { count?: number; firstDay?: string } = {}): Iterable<string> {
  const visits = makeVisits(netherlands, { count, firstDay, days, firstNumber });
  return csvLines(dutchColumns, visits, { separator: ';', lineEnd: '\n' });
}
