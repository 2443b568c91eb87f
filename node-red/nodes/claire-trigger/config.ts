import { defaultMaxWait } from '../../../claire/waits';
import { readLocations, parseTriggerSettings } from '../../../claire/webhooks';
import { checkCallers, readCallers } from '../../../claire/callers';
import type { ClaireAccount } from '../../runtime/account/account';
import { callableAddress } from '../../runtime/webhooks/public-address';
import { readNumber, readConfigText, readCustomerSettings } from '../../runtime/config';
import type { Registry } from '../../runtime/registry';
import type { Registration } from '../../runtime/webhooks/registration';
import type { NodeConfig, NodeRed, RuntimeNode } from '../../types/node-red';

/** Their values may be secrets of a proxy: Node-RED keeps them apart, encrypted, and exports none. */
export const credentials = {
  headerValue1: { type: 'password' },
  headerValue2: { type: 'password' },
  headerValue3: { type: 'password' },
} as const;

/** What the node was saved with, as it is used. */
export type TriggerNodeSettings = ReturnType<typeof readSettings>;

/** From a start of a trigger's flow to the next stop, as the parts of the trigger share it. */
export interface TriggerLife {
  readonly RED: NodeRed;
  readonly node: RuntimeNode;
  readonly account: ClaireAccount;
  readonly settings: TriggerNodeSettings;
  readonly registry: Registry;
  readonly registration: Registration;
  readonly stopped: AbortSignal;
}

/** Throws a `ClaireError` for what cannot be registered. */
export function readSettings(
  RED: NodeRed,
  node: RuntimeNode,
  config: NodeConfig,
  account: ClaireAccount,
) {
  const { url, listensAt } = callableAddress(RED, [readConfigText(config.publicUrl)], account);
  const include: unknown[] = Array.isArray(config.include) ? config.include : [];
  const locations = {
    locationId: readConfigText(config.locationId),
    locationIds: config.locationIds,
  };
  const callers = {
    onlyFrom: readConfigText(config.onlyFrom) || 'any',
    otherAddresses: readConfigText(config.otherAddresses),
    trustedProxies: readConfigText(config.trustedProxies),
  };
  checkCallers(callers);
  return {
    trigger: parseTriggerSettings({
      ...locations,
      events: config.events,
      checklistId: readConfigText(config.checklistId),
      queued: yesOrNo(config.queued),
      headers: ['1', '2', '3'].map((number) => ({
        name: readConfigText(config[`header${number}`]),
        value: node.credentials?.[`headerValue${number}`],
      })),
    }),
    /** Whose events start the flow; none means all. */
    locationIds: readLocations(locations),
    callers: readCallers(callers),
    url: `${url}/${encodeURIComponent(config.id)}`,
    /** Where Node-RED listens, if the address leads elsewhere on this machine. */
    listensAt,
    include: include.filter((one) => typeof one === 'string'),
    simplify: config.simplify === true,
    /** How the customer is put out. */
    contact: include.includes('customer')
      ? readCustomerSettings(config, account, { hasEvent: true })
      : {},
    maxWait: readNumber(config.maxWait, 0, defaultMaxWait),
  };
}

function yesOrNo(value: unknown): boolean | undefined {
  const given = String(value);
  return given === 'true' || given === 'false' ? given === 'true' : undefined;
}
