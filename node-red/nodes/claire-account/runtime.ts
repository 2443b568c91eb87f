import type { Log } from '../../../claire/ports';
import { maxInFlight } from '../../../claire/rate-limit/in-flight';
import { addAdminRoutes } from '../../runtime/dialogs/admin-routes';
import { type AccountSettings, keepAccount, openAccount } from '../../runtime/account/account';
import { readNumber, readText } from '../../runtime/config';
import { registry } from '../../runtime/registry';
import type { NodeConfig, NodeRed, RuntimeNode } from '../../types/node-red';

interface AccountConfig extends NodeConfig {
  readonly baseUrl?: unknown;
  readonly allowPlainHttp?: unknown;
  readonly publicUrl?: unknown;
  readonly timeZone?: unknown;
  readonly defaultCountry?: unknown;
  readonly tls?: unknown;
  readonly proxy?: unknown;
  readonly atMostInFlight?: unknown;
  readonly whenStopped?: unknown;
}

export default function (RED: NodeRed): void {
  addAdminRoutes(RED);
  RED.nodes.registerType<AccountConfig>(
    'claire-account',
    function (config) {
      RED.nodes.createNode(this, config);
      const settings: AccountSettings = {
        baseUrl: readText(config.baseUrl),
        allowPlainHttp: config.allowPlainHttp === true,
        publicUrl: readText(config.publicUrl),
        timeZone: readText(config.timeZone),
        defaultCountry: readText(config.defaultCountry),
        tls: readText(config.tls),
        proxy: readText(config.proxy),
        atMostInFlight: readNumber(config.atMostInFlight, 1, maxInFlight),
        whenStopped: config.whenStopped === 'remove' ? 'remove' : 'keep',
        apiKey: readText(this.credentials?.apiKey),
      };
      const account = openAccount(RED, settings, log(this));
      keepAccount(this, account);
      registry.accounts.add(account);
      this.on('close', (_removed, done) => {
        registry.accounts.delete(account);
        done();
      });
    },
    { credentials: { apiKey: { type: 'password' } } },
  );
}

/** The core's log lines in Node-RED's log, under the name of the account. */
function log(node: Pick<RuntimeNode, 'debug' | 'warn'>): Log {
  const line = (message: string, facts?: Readonly<Record<string, unknown>>): string =>
    facts === undefined ? message : `${message} ${JSON.stringify(facts)}`;
  return {
    debug: (message, facts) => {
      node.debug(line(message, facts));
    },
    warn: (message, facts) => {
      node.warn(line(message, facts));
    },
  };
}
