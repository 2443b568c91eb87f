import type { Draft } from '../../../../claire/import/check';

export type Fields = Readonly<Record<string, unknown>>;

export const makeDraft = (row: number, record: Fields, more: Partial<Draft> = {}): Draft => ({
  given: record,
  row,
  converted: { record, problems: [] },
  ...more,
});
