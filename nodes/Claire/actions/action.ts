import type {
  IDataObject,
  IExecuteFunctions,
  INodeExecutionData,
  INodeProperties,
} from 'n8n-workflow';
import type { CallOptions, Client } from '../../../claire/client';

/** What an operation needs for the item at hand. */
export interface ItemCall {
  context: IExecuteFunctions;
  client: Client;
  index: number;
  options: CallOptions;
  /** Of the credential, unchecked. */
  defaultCountry: unknown;
}

/** What an operation needs that takes all items at once. */
export interface RunCall {
  context: IExecuteFunctions;
  client: Client;
  items: readonly INodeExecutionData[];
  options: CallOptions;
}

interface Shown {
  /** Saved in workflows: a contract. */
  value: string;
  name: string;
  /** In sentence case, for the node creator. */
  action: string;
  description: string;
  properties: INodeProperties[];
}

/** Runs for each item; reads are under way for several items at once. */
export interface ItemAction extends Shown {
  isRead: boolean;
  /** The records that become output items, paired with the input item. */
  perform(call: ItemCall): Promise<IDataObject[]>;
}

/** Runs once for all items and pairs its output itself. */
export interface RunAction extends Shown {
  performAll(call: RunCall): Promise<INodeExecutionData[]>;
}

export type Action = ItemAction | RunAction;
