import type { Message, NodeRed, RuntimeNode } from '../types/node-red';
import { describeThrown } from './errors';

/** A typed input as it is saved. */
export interface TypedValue {
  readonly type: string;
  readonly value: unknown;
}

/** The value of a typed input for a message; rejects with Node-RED's reason when there is none. */
export function evaluate(
  RED: NodeRed,
  node: RuntimeNode | undefined,
  { type, value }: TypedValue,
  message?: Message,
): Promise<unknown> {
  return new Promise((resolve, reject) => {
    RED.util.evaluateNodeProperty(value, type, node, message, (error, result) => {
      if (error === null || error === undefined) resolve(result);
      else reject(new Error(describeThrown(error) ?? 'no reason given'));
    });
  });
}
