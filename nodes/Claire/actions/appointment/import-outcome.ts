import type { IDataObject, INodeExecutionData } from 'n8n-workflow';
import type { Outcome } from '../../../../claire/import';
import { failedItem } from '../error-item';
import { asData } from '../records';

/** The item that tells what became of one appointment; bad news goes to the error branch if asked. */
export function outcomeItem(
  outcome: Outcome,
  input: INodeExecutionData | undefined,
  index: number,
  badToErrorBranch: boolean,
): INodeExecutionData {
  const { error, ...facts } = outcome;
  if (error === undefined || !badToErrorBranch) {
    return { json: asData(outcome), pairedItem: { item: index } };
  }
  const details: IDataObject = { ...facts, ...asData(error) };
  return failedItem(error.message, details, { input: input?.json, index });
}
