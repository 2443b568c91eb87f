import type { Done, Message, NodeRed, RuntimeNode, Send } from '../types/node-red';
import { toFailure } from './errors';

/**
 * Node-RED copies a message for each further wire, and for Complete and Catch nodes. It throws where
 * something in it is nested too deep to be copied, and without this Node-RED would end.
 */
export function guardedDone(RED: NodeRed, node: RuntimeNode, done: Done): Done {
  return (error) => {
    logThrown(RED, node, () => {
      done(error);
    });
  };
}

/** The same, where one message that cannot be sent must not cost the others of its import theirs. */
export function guardedSend(RED: NodeRed, node: RuntimeNode, send: Send): Send {
  return (messages) => {
    logThrown(RED, node, () => {
      send(messages);
    });
  };
}

/** The message, or a copy of it where a part may not be changed: Claire's answer would be lost. */
export function toChangeable(message: Message): Message {
  const parts = Object.values(Object.getOwnPropertyDescriptors(message));
  const mayChange = Object.isExtensible(message) && parts.every(({ writable }) => writable);
  return mayChange ? message : { ...message };
}

/** In the log: with the message, a Catch node would get the copy that cannot be made. */
function logThrown(RED: NodeRed, node: RuntimeNode, act: () => void): void {
  try {
    act();
  } catch (thrown) {
    node.error(toFailure(RED, thrown).message);
  }
}
