import { recognise } from '../../../../claire/import/rows/columns/recognise';

/** The paths by column; of one that is not used nothing. */
export function listPaths(columns: readonly string[]): Record<string, string> {
  const none = columns.map((column) => [column, ''] as const);
  const found = recognise(columns).columns.map(
    ({ column, path, half }) => [column, half === undefined ? path : `${path} (${half})`] as const,
  );
  return Object.fromEntries([...none, ...found]);
}
