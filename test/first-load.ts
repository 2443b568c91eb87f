import { moveDates, readDutchFile } from '../tools/scripts/demo/tomorrow';

/** Two weeks each: the ten working days of the sample file. */
const periods = 6;

/** A first load: lines in the form of the Dutch sample file, over twelve weeks, with numbers of their own. */
export function firstLoadLines(count = 20_000): string[] {
  const { header, rows } = readDutchFile();
  const lines = Array.from({ length: count }, (_, index) => {
    const period = Math.floor((index * periods) / count);
    const row = rows[Math.floor((((index * periods) % count) * rows.length) / count)] ?? '';
    const numbers = [26_800_001 + index, `00${String(800_001 + index)}`].join(';');
    return moveDates(row, 14 * period).replace(/^\d+;\d+/, numbers);
  });
  return [header, ...lines].map((line) => `${line}\n`);
}
