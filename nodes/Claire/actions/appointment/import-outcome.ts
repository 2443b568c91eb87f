import type { IDataObject, INodeExecutionData, IPairedItemData } from 'n8n-workflow';
import type { CompareOutcome, Outcome } from '../../../../claire/import';
import { failedItem } from '../error-item';
import { asData } from '../records';

/** The items that an outcome is of, from 0. */
export interface PairedOutcome {
  readonly outcome: Outcome | CompareOutcome;
  readonly rows: readonly number[];
}

/** The item that tells what became of one appointment; bad news goes to the error branch if asked. */
export function outcomeItem(
  { outcome, rows }: PairedOutcome,
  items: readonly INodeExecutionData[],
  badToErrorBranch: boolean,
): INodeExecutionData {
  const { error, ...facts } = outcome;
  if (error === undefined || !badToErrorBranch) return { json: asData(outcome), ...pairWith(rows) };
  const [first = 0] = rows;
  const details: IDataObject = { ...facts, ...asData(error) };
  const item = failedItem(error.message, details, { input: items[first]?.json, index: first });
  return { ...item, ...pairWith(rows) };
}

/** What only Claire has comes from no item. */
function pairWith(rows: readonly number[]): Pick<INodeExecutionData, 'pairedItem'> {
  const [first, ...more] = rows.map((item): IPairedItemData => ({ item }));
  if (first === undefined) return {};
  return { pairedItem: more.length === 0 ? first : [first, ...more] };
}

/** The input rows of an outcome of an import: of a group several. */
export function listRows({ rows }: Outcome, at: number): readonly number[] {
  return rows ?? [at];
}
