import { createTestCallMarker, type ReceivedCall, requestTestCall } from '../../../claire/webhooks';
import { defaultMaxWait } from '../../../claire/waits';
import { withConnections } from '../../runtime/account/account';
import { toDetails } from '../../runtime/errors';
import { warning } from '../../runtime/warnings';
import type { Reachability, ReachableTrigger } from '../../runtime/webhooks/reachability';
import type { TriggerLife } from './config';
import type { FailedDeliveries } from './failed-deliveries';

/** Whether Claire reaches one trigger: asks for a call, and says so when none comes. */
export class AddressProbe implements ReachableTrigger {
  readonly fingerprint: string;
  readonly url: string;
  readonly #check: ReturnType<Reachability['check']>;
  readonly #unwatch: () => void;

  constructor(
    private readonly life: TriggerLife,
    private readonly failedDeliveries: FailedDeliveries,
    onChange: () => void,
  ) {
    this.fingerprint = life.account.fingerprint;
    this.url = life.settings.url;
    const { reachability } = life.registry;
    this.#check = reachability.check(this);
    this.#unwatch = this.#check.watch((state, thrown) => {
      void this.#warn(state, thrown);
      if (state === 'proven' || state === 'silent') onChange();
    });
    reachability.triggers.add(this);
  }

  get state() {
    return this.#check.state;
  }

  webhook() {
    const [first] = this.life.registration.known.flatMap(({ id, event }) =>
      id === null ? [] : [{ id, event }],
    );
    return first;
  }

  async findReason(): Promise<string | undefined> {
    const report = await this.life.registration.checkMissed();
    this.failedDeliveries.report(report);
    const reason = report?.failures.at(-1)?.reason ?? '';
    return reason === '' ? undefined : reason;
  }

  called(call: ReceivedCall): void {
    this.#check.prove();
    this.life.registry.reachability.expectedCalls.received(call);
  }

  /**
   * Once for each address and account in a process. Never rejects. A deploy that stops the node cuts
   * nothing off: after a request that was cut, a call may come or not.
   */
  async ask(): Promise<void> {
    const webhook = this.webhook();
    if (webhook === undefined) return;
    const { id: webhookId, event } = webhook;
    await this.#check.ask(() => this.#request({ webhookId, event }));
  }

  close(): void {
    this.#unwatch();
    this.life.registry.reachability.triggers.delete(this);
  }

  /** It may wait for the rate limit as long as a look-up does. */
  async #request(webhook: { webhookId: number; event: number }): Promise<void> {
    const { account } = this.life;
    const call = { ...webhook, marker: createTestCallMarker() };
    await withConnections(account, () =>
      requestTestCall(account.client, call, { maxWait: defaultMaxWait }),
    );
  }

  async #warn(state: string, thrown: unknown): Promise<void> {
    const address = shownAddress(this.url);
    const { RED, node } = this.life;
    if (state === 'notAsked') {
      node.warn(warning(RED, 'notAsked', { address, details: toDetails(thrown) }));
    }
    if (state !== 'silent') return;
    const reason = await this.findReason();
    const key = reason === undefined ? 'noCall' : 'noCallReason';
    node.warn(warning(RED, key, { address, reason: reason ?? '' }));
  }
}

/** Without the password that some put into it for a proxy. */
function shownAddress(url: string): string {
  const { origin, pathname } = new URL(url);
  return `${origin}${pathname}`;
}
