import type { Message, NodeConfig, NodeRed, RuntimeNode } from '../types/node-red';
import {
  type ContactSettings,
  readDefaultCountry,
  readLanguage,
  readLinkTemplate,
  readMessageChoice,
} from '../../claire/contact';
import { IANAZone } from 'luxon';
import { describeThrown, SetupError } from './errors';

/** A property of a node as it was saved: text, whatever an imported flow holds. */
export function readConfigText(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value).trim() : '';
}

/** A number of at least `min`; `fallback` where nothing usable was saved. */
export function readNumber(value: unknown, min: number, fallback: number): number {
  const read = typeof value === 'number' ? value : Number.parseFloat(readConfigText(value));
  return read >= min ? read : fallback;
}

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

const reference = /^\$\{(\S+)\}$/;

/** `${NAME}` as Node-RED fills it in when it makes the node. */
export async function fillEnvironment(RED: NodeRed, id: string, value: string): Promise<string> {
  if (!reference.test(value.trim())) return value;
  const node = RED.nodes.getNode(id) ?? undefined;
  return readConfigText(await evaluate(RED, node, { type: 'env', value: value.trim() }));
}

/** Throws for the `${NAME}` that Node-RED leaves as it is where the variable is not set. */
export function checkIsFilled(path: string, value: string): void {
  const [, name] = reference.exec(value.trim()) ?? [];
  if (name === undefined) return;
  throw new SetupError('notSet', { name }, { path, message: 'names a variable that is not set' });
}

/** Throws a `ClaireError` that names a property it cannot use. */
export function readCustomerSettings(
  config: NodeConfig,
  account: { readonly defaultCountry: string; readonly timeZone: string },
  { hasEvent }: { hasEvent: boolean },
): ContactSettings {
  const { linkTemplate, messageSubject, messageText, messageSms } = config;
  const given = { message: config.message, messageSubject, messageText, messageSms };
  const message = readMessageChoice(given, { hasEvent });
  return {
    linkTemplate: readLinkTemplate(linkTemplate),
    language: readLanguage(config.language),
    message,
    defaultCountry: readDefaultCountry(account.defaultCountry),
    // A zone that cannot be read hinders messages only.
    timeZone: message === undefined ? undefined : chooseTimeZone(account.timeZone),
  };
}

/**
 * The time zone of times without one: the first that is given, such as `Europe/Amsterdam`; undefined
 * for the server's. Throws a `SetupError` for a name that is no time zone.
 */
export function chooseTimeZone(...names: readonly (string | undefined)[]): string | undefined {
  const zone = names.find((name) => name !== undefined && name !== '');
  if (zone === undefined || IANAZone.isValidZone(zone)) return zone;
  const message = 'must be the name of a time zone, such as Europe/Amsterdam';
  throw new SetupError('timeZone', { zone }, { path: 'timeZone', message });
}
