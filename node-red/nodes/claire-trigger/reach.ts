import { newTestCallMarker, requestTestCall, type ReceivedCall } from '../../../claire/webhooks';
import type { ClaireAccount } from '../../runtime/account';
import type { AddressCheck, CheckState } from '../../runtime/address-check';
import { toDetails } from '../../runtime/errors';
import type { Reachability, ReachableTrigger } from '../../runtime/reachability';
import type { Registration } from '../../runtime/registration';
import { warning } from '../../runtime/warnings';
import type { NodeRed, RuntimeNode } from '../../types/node-red';

/** A test call may wait for the rate limit as long as a look-up does. */
const maxWait = 60;

/** Whether Claire reaches one trigger: asks for a call, and says so when none comes. */
export class Reach implements ReachableTrigger {
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
    onChange: () => void,
  ) {
    this.fingerprint = account.fingerprint;
    this.#check = reachability.check(this);
    this.#unwatch = this.#check.watch((state, thrown) => {
      this.#warn(state, thrown);
      if (state === 'proven' || state === 'silent') onChange();
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

  /** The last node that leaves an account closes its connections, whatever is under way on them. */
  async #request(webhook: { webhookId: number; event: number }): Promise<void> {
    const { account } = this;
    const user = {};
    account.join(user);
    try {
      const call = { ...webhook, marker: newTestCallMarker() };
      await requestTestCall(account.client, call, { maxWait });
    } finally {
      await account.leave(user);
    }
  }

  #warn(state: CheckState, thrown: unknown): void {
    const address = shownAddress(this.url);
    const { RED, node } = this;
    if (state === 'silent') node.warn(warning(RED, 'noCall', { address }));
    if (state === 'notAsked') {
      node.warn(warning(RED, 'notAsked', { address, details: toDetails(thrown) }));
    }
  }
}

/** Without the password that some put into it for a proxy. */
function shownAddress(url: string): string {
  const { origin, pathname } = new URL(url);
  return `${origin}${pathname}`;
}
