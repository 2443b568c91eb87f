import { defaultMaxWait } from '../../../claire/default-waits';
import {
  readLocations,
  parseTriggerSettings,
  type TriggerSettings,
} from '../../../claire/webhooks';
import { checkCallers, readCallers, type AllowedCallers } from '../../../claire/callers';
import type { ClaireAccount } from '../../runtime/account/account';
import { callableAddress } from '../../runtime/webhooks/public-address';
import type { ContactSettings } from '../../../claire/contact';
import {
  readNumber,
  readText,
  type CustomerConfig,
  readCustomerSettings,
} from '../../runtime/config';
import type { NodeConfig, NodeRed, RuntimeNode } from '../../types/node-red';

export interface TriggerConfig extends NodeConfig, CustomerConfig {
  readonly account?: unknown;
  readonly events?: unknown;
  readonly locationId?: unknown;
  readonly locationIds?: unknown;
  readonly checklistId?: unknown;
  readonly include?: unknown;
  readonly simplify?: unknown;
  readonly publicUrl?: unknown;
  readonly maxWait?: unknown;
  readonly queued?: unknown;
  readonly header1?: unknown;
  readonly header2?: unknown;
  readonly header3?: unknown;
  readonly onlyFrom?: unknown;
  readonly otherAddresses?: unknown;
  readonly trustedProxies?: unknown;
}

/** Their values may be secrets of a proxy: Node-RED keeps them apart, encrypted, and exports none. */
export const credentials = {
  headerValue1: { type: 'password' },
  headerValue2: { type: 'password' },
  headerValue3: { type: 'password' },
} as const;

/** What the node was saved with, as it is used. */
export interface TriggerNodeSettings {
  readonly trigger: TriggerSettings;
  /** Whose events start the flow; none means all. */
  readonly locationIds: readonly number[];
  readonly callers: AllowedCallers;
  readonly url: string;
  /** Where Node-RED listens, if the address leads elsewhere on this machine. */
  readonly listensAt: string | undefined;
  readonly include: readonly string[];
  readonly simplify: boolean;
  /** How the customer is put out. */
  readonly contact: ContactSettings;
  readonly maxWait: number;
}

/** Throws a `ClaireError` for what cannot be registered. */
export function readSettings(
  RED: NodeRed,
  node: RuntimeNode,
  config: TriggerConfig,
  account: ClaireAccount,
): TriggerNodeSettings {
  const { url, listensAt } = callableAddress(RED, [readText(config.publicUrl)], account);
  const include = readInclude(config);
  const locations = { locationId: readText(config.locationId), locationIds: config.locationIds };
  const callers = pickCallers(config);
  checkCallers(callers);
  return {
    trigger: parseTriggerSettings({ ...locations, ...pickEvents(config, node) }),
    locationIds: readList(readLocations(locations)),
    callers: readCallers(callers),
    url: `${url}/${encodeURIComponent(config.id)}`,
    listensAt,
    include,
    simplify: config.simplify === true,
    contact: include.includes('customer')
      ? readCustomerSettings(config, account, { hasEvent: true })
      : {},
    maxWait: readNumber(config.maxWait, 0, defaultMaxWait),
  };
}

/** Claire itself sends the events of one location only. */
function readList(locationIds: readonly number[]): readonly number[] {
  return locationIds.length > 1 ? locationIds : [];
}

function readInclude({ include }: TriggerConfig): readonly string[] {
  const saved: unknown[] = Array.isArray(include) ? include : [];
  return saved.filter((one) => typeof one === 'string');
}

function pickEvents(config: TriggerConfig, node: RuntimeNode) {
  return {
    events: config.events,
    checklistId: readText(config.checklistId),
    queued: yesOrNo(config.queued),
    headers: readHeaders(config, node),
  };
}

function pickCallers({ onlyFrom, otherAddresses, trustedProxies }: TriggerConfig) {
  return {
    onlyFrom: readText(onlyFrom) || 'any',
    otherAddresses: readText(otherAddresses),
    trustedProxies: readText(trustedProxies),
  };
}

function readHeaders(
  { header1, header2, header3 }: TriggerConfig,
  { credentials: kept }: RuntimeNode,
) {
  return [
    { name: readText(header1), value: kept?.headerValue1 },
    { name: readText(header2), value: kept?.headerValue2 },
    { name: readText(header3), value: kept?.headerValue3 },
  ];
}

function yesOrNo(value: unknown): boolean | undefined {
  const given = String(value);
  return given === 'true' || given === 'false' ? given === 'true' : undefined;
}
