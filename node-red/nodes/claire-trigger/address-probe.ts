import { defaultMaxWait } from '../../../claire/default-waits';
import type { HealthReport } from '../../../claire/webhooks/failed-deliveries';
import { createTestCallMarker, requestTestCall, type ReceivedCall } from '../../../claire/webhooks';
import { type ClaireAccount, withConnections } from '../../runtime/account/account';
import type {
  AddressCheck,
  CheckState,
  Reachability,
  ReachableTrigger,
} from '../../runtime/webhooks/reachability';
import { toDetails } from '../../runtime/errors';
import type { Registration } from '../../runtime/webhooks/registration';
import { warning } from '../../runtime/warnings';
import type { NodeRed, RuntimeNode } from '../../types/node-red';

/** What a trigger does about it. */
interface Listeners {
  readonly onChange: () => void;
  /** What Claire could not deliver, as far as it became known on the way. */
  readonly onReport: (report: HealthReport | undefined) => void;
}

/** Whether Claire reaches one trigger: asks for a call, and says so when none comes. */
export class AddressProbe implements ReachableTrigger {
  readonly fingerprint: string;
  readonly #check: AddressCheck;
  readonly #unwatch: () => void;

  constructor(
    private readonly RED: NodeRed,
    private readonly node: RuntimeNode,
    private readonly account: ClaireAccount,
    readonly url: string,
    private readonly registration: Registration,
    private readonly reachability: Reachability,
    private readonly listeners: Listeners,
  ) {
    this.fingerprint = account.fingerprint;
    this.#check = reachability.check(this);
    this.#unwatch = this.#check.watch((state, thrown) => {
      this.#warn(state, thrown);
      if (state === 'proven' || state === 'silent') listeners.onChange();
    });
    reachability.open(this);
  }

  get state(): CheckState {
    return this.#check.state;
  }

  webhook() {
    const [first] = this.registration.known.flatMap(({ id, event }) =>
      id === null ? [] : [{ id, event }],
    );
    return first;
  }

  async findReason(): Promise<string | undefined> {
    const report = await this.registration.checkMissed();
    this.listeners.onReport(report);
    const reason = report?.failures.at(-1)?.reason ?? '';
    return reason === '' ? undefined : reason;
  }

  called(call: ReceivedCall): void {
    this.reachability.received(this, call);
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
    this.reachability.close(this);
  }

  /** It may wait for the rate limit as long as a look-up does. */
  async #request(webhook: { webhookId: number; event: number }): Promise<void> {
    const { account } = this;
    const call = { ...webhook, marker: createTestCallMarker() };
    await withConnections(account, () =>
      requestTestCall(account.client, call, { maxWait: defaultMaxWait }),
    );
  }

  #warn(state: CheckState, thrown: unknown): void {
    const address = shownAddress(this.url);
    const { RED, node } = this;
    if (state === 'silent') void this.#warnOfMissingCall(address);
    if (state === 'notAsked') {
      node.warn(warning(RED, 'notAsked', { address, details: toDetails(thrown) }));
    }
  }

  async #warnOfMissingCall(address: string): Promise<void> {
    const { RED, node } = this;
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
