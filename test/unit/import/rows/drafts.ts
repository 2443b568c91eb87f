import type { Draft } from '../../../../claire/import/rows/group-rows';

export type Fields = Readonly<Record<string, unknown>>;

export const makeDraft = (row: number, record: Fields, more: Partial<Draft> = {}): Draft => ({
  given: record,
  row,
  converted: { record, problems: [] },
  ...more,
});
