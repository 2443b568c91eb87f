import type { IDataObject, IPollFunctions } from 'n8n-workflow';

/** What n8n keeps between the polls of this node. */
export interface Stored {
  /**
   * The core's, as plain data: n8n hands out a Proxy. Undefined before the first poll of this Claire,
   * as all appointments of another one would be gone here.
   */
  state: unknown;
  /** Notices of the last poll: each is logged once, not at every poll. */
  notices: readonly string[];
}

export function readStored(context: IPollFunctions, ofBaseUrl: string): Stored {
  const { state, notices, baseUrl } = context.getWorkflowStaticData('node');
  const isKnown = state !== undefined && baseUrl === ofBaseUrl;
  const copy: unknown = isKnown ? JSON.parse(JSON.stringify(state)) : undefined;
  const known: unknown[] = Array.isArray(notices) ? notices : [];
  return { state: copy, notices: known.filter((one) => typeof one === 'string') };
}

/** n8n saves it with what the poll returns; what a poll throws would lose it. */
export function store(
  context: IPollFunctions,
  { baseUrl, state, notices }: { baseUrl: string; state: object; notices: readonly string[] },
): void {
  const kept: IDataObject = { baseUrl, state, notices: [...notices] };
  Object.assign(context.getWorkflowStaticData('node'), kept);
}
