import { types } from 'node:util';
import type { Done, Message, NodeRed, RuntimeNode, Send } from '../types/node-red';
import { toFailure } from './errors';

/**
 * Node-RED copies a message for each further wire, and for Complete and Catch nodes. It throws where
 * something in it cannot be read, or is nested too deep, and without this Node-RED would end.
 */
export function guardedDone(RED: NodeRed, node: RuntimeNode, done: Done): Done {
  return (error) => {
    logThrown(RED, node, () => {
      try {
        done(error);
      } catch (thrown) {
        // Catch nodes hear why it failed, without the message.
        if (error !== undefined) node.error(error, {});
        throw thrown;
      }
    });
  };
}

/** The same, where one message that cannot be sent must not cost the others of its import theirs. */
export function guardedSend(
  RED: NodeRed,
  node: RuntimeNode,
  send: Send = (messages) => {
    node.send(messages);
  },
): Send {
  return (messages) => {
    logThrown(RED, node, () => {
      send(messages);
    });
  };
}

/** The message, or a copy of it where a part may not be changed: Claire's answer would be lost. */
export function toChangeable(message: Message): Message {
  if (types.isProxy(message)) return copyReadable(message);
  const parts = Object.values(Object.getOwnPropertyDescriptors(message));
  const mayChange = Object.isExtensible(message) && parts.every(({ writable }) => writable);
  return mayChange ? message : copyReadable(message);
}

/** Drops properties that throw, as getters may: they must not cost a row its outcome. */
export function copyReadable(message: Message): Message {
  try {
    return { ...message };
  } catch {
    return Object.fromEntries(listNames(message).flatMap((name) => readProperty(message, name)));
  }
}

/** None of a Proxy that was revoked. */
function listNames(message: Message): string[] {
  try {
    return Object.keys(message);
  } catch {
    return [];
  }
}

function readProperty(message: Message, name: string): [string, unknown][] {
  try {
    return [[name, message[name]]];
  } catch {
    return [];
  }
}

/** In the log: with the message, a Catch node would get the copy that cannot be made. */
function logThrown(RED: NodeRed, node: RuntimeNode, act: () => void): void {
  try {
    act();
  } catch (thrown) {
    node.error(toFailure(RED, thrown).message);
  }
}
