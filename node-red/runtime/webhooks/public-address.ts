import { Server as TlsServer } from 'node:tls';
import { isLoopback, isPrivate, trimSlashes, mayBeCalled } from '../../../claire/base-url';
import type { NodeRed } from '../../types/node-red';
import { readConfigText, checkIsFilled } from '../config';
import type { ClaireAccount } from '../account/account';
import { SetupError } from '../errors';
import { readAddress } from './typed-address';
import { webhookPath } from './webhook-route';

/** A warning is the key of a text of claire-account, `address.<warning>`. */
type PublicAddress =
  /** Claire cannot call anything. */
  | { readonly url?: undefined; readonly warning: keyof typeof errorKeys }
  | {
      /** Up to the id of the webhook. */
      readonly url: string;
      readonly warning?: 'otherPort' | 'notReachable' | 'notEncrypted' | 'password';
      /** With `otherPort`: where Node-RED itself listens on this machine. */
      readonly listensAt?: string;
    };

/**
 * The address that Claire will call: the first of `candidates` that is there (the trigger's, then the
 * account's), else what the settings of this Node-RED or its host say.
 */
export function publicAddress(RED: NodeRed, candidates: readonly string[]): PublicAddress {
  const { httpNodeRoot, claireConfigPublicUrl } = RED.settings;
  if (httpNodeRoot === false) return { warning: 'noRoutes' };
  const all = [
    ...candidates,
    readConfigText(claireConfigPublicUrl),
    readConfigText(process.env.FF_INSTANCE_URL),
  ];
  const typed = all.map((one) => one.trim()).find((one) => one !== '');
  if (typed === undefined) return { warning: 'missing' };
  const base = readAddress(typed, schemeFor(RED, typed));
  if (base === undefined) return { warning: 'unreadable' };
  const url = `${withRoot(base, readConfigText(httpNodeRoot))}${webhookPath}`;
  const listensAt = ownAddressInstead(RED, base);
  if (listensAt !== undefined) return { url, warning: 'otherPort', listensAt };
  return { url, ...findWarning(base, RED.settings) };
}

/** The scheme of an address typed without one; this machine rarely has a proxy for https. */
function schemeFor(RED: NodeRed, typed: string): string {
  const guess = `http://${typed}`;
  return URL.canParse(guess) && isLoopback(new URL(guess).hostname) ? ownScheme(RED) : 'https:';
}

/** People give the address with or without the root that Node-RED puts before its routes. */
function withRoot(base: URL, nodeRoot: string): string {
  const root = `/${nodeRoot}/`.replace(/\/+/g, '/');
  const typed = `${trimSlashes(base.href)}/`;
  return root === '/' || typed.endsWith(root) ? typed : `${typed}${root.slice(1)}`;
}

function findWarning({ hostname, protocol, password }: URL, { httpNodeAuth }: NodeRed['settings']) {
  if (isLoopback(hostname) || isPrivate(hostname)) return { warning: 'notReachable' } as const;
  if (protocol === 'http:') return { warning: 'notEncrypted' } as const;
  const needsPassword = httpNodeAuth !== undefined && httpNodeAuth !== null;
  return needsPassword && password === '' ? ({ warning: 'password' } as const) : {};
}

/** The scheme of Node-RED's own server, such as `http:`. */
function ownScheme({ server }: NodeRed): 'http:' | 'https:' {
  return server instanceof TlsServer ? 'https:' : 'http:';
}

/**
 * Where Node-RED itself listens on this machine, if an address leads to another port of this machine:
 * unless something there passes calls on, they are lost. `undefined` if that is not known.
 */
function ownAddressInstead(RED: NodeRed, address: URL): string | undefined {
  if (!isLoopback(address.hostname)) return undefined;
  const listening = RED.server?.address();
  if (typeof listening !== 'object' || listening === null) return undefined;
  const own = new URL(`${ownScheme(RED)}//localhost:${String(listening.port)}`);
  const isOwn = own.port === address.port && own.protocol === address.protocol;
  return isOwn ? undefined : own.origin;
}

/**
 * The address of this Node-RED's webhooks, up to their ids. One that Claire cannot reach, or that
 * would send customers' data in the open, is refused here.
 */
export function callableAddress(
  RED: NodeRed,
  candidates: readonly string[],
  account: ClaireAccount,
): Extract<PublicAddress, { url: string }> {
  const all = [...candidates, account.publicUrl];
  checkIsFilled('publicUrl', all.find((one) => one.trim() !== '') ?? '');
  const address = publicAddress(RED, all);
  if (address.url === undefined) throw addressError(errorKeys[address.warning]);
  if (mayBeCalled(address.url, account.baseUrl)) return address;
  throw addressError('addressUnreachable', { origin: new URL(address.url).origin });
}

const errorKeys = {
  missing: 'addressMissing',
  unreadable: 'addressUnreadable',
  noRoutes: 'noRoutes',
} as const;

function addressError(key: string, values: Readonly<Record<string, string>> = {}): SetupError {
  const message = 'has to be an address that Claire can call';
  return new SetupError(key, values, { path: 'publicUrl', message }, 'noAddress');
}
