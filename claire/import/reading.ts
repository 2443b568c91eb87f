import type { CallOptions, Client } from '../client';
import { operations } from '../resources';
import type { ImportHint } from './check';
import { readRows } from './rows/read-rows';
import type { ColumnReport, ReadRow } from './rows/row-reading';
import type { RowSettings } from './rows/settings';
import type { TimeReader } from './rows/values';

/** How the rows of an import or a comparison are read. */
export interface ReadingOptions<Hint = ImportHint> {
  /** How the rows are written; left out: in Claire's own form. */
  rows?: Partial<RowSettings> | undefined;
  /** Reads times without a zone, and dates; left out: as UTC. */
  times?: TimeReader | undefined;
  /** Called once for each kind of hint. */
  onHint?: ((hint: Hint) => void) | undefined;
  /** Called once, when all rows are read. */
  onColumns?: ((report: ColumnReport) => void) | undefined;
}

/** Reads rows; Claire's locations are asked for where the rows name them. */
export function readWith(
  rows: Iterable<unknown> | AsyncIterable<unknown>,
  client: Client,
  { rows: settings, ...reading }: ReadingOptions,
  calls: CallOptions,
): Iterable<ReadRow> | AsyncIterable<ReadRow> {
  return readRows(rows, {
    ...reading,
    settings,
    locations: async () => (await client.call(operations.location.list, {}, calls)).data ?? [],
  });
}
