import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { freePort } from '../free-port';
import { inheritedEnvironment, startGroup } from '../processes';
import { refuseWarnings } from '../node-warnings';
import { allAnswer, restartable, started } from '../ready';
import { unpack } from '../tarball';
import { installNodeRed, modules, type NodeRedVersion } from './install';
import { addToPalette, type PaletteModule } from './palette';

export interface NodeRedOptions {
  readonly version?: NodeRedVersion;
  /** What it starts with. */
  readonly flows?: readonly object[];
  /** Of these nodes, by their ids; `${NAME}` is taken from `env`, so no key is on disk. */
  readonly credentials?: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** Kept by `stop`; without it, a folder of its own that `stop` removes. */
  readonly userFolder?: string;
  /** Put in as it is, without npm. */
  readonly packageTarball?: string | undefined;
  /** Other packages of nodes, from npm. */
  readonly palette?: readonly PaletteModule[];
  readonly port?: number;
  readonly env?: NodeJS.ProcessEnv;
  /** A program that starts Node-RED, with its arguments, instead of the lab. */
  readonly launcher?: readonly string[];
  /** Whether `stop` rejects when Node has warned of something of ours. */
  readonly refuseWarnings?: boolean;
  /** Beside, or in the place of, those of the lab. */
  readonly settings?: Readonly<Record<string, unknown>>;
}

export type NodeRedServer = Awaited<ReturnType<typeof startNodeRed>>;

/** A real Node-RED on 127.0.0.1. */
export async function startNodeRed(options: NodeRedOptions = {}) {
  const install = await installNodeRed(options.version);
  const userFolder = options.userFolder ?? mkdtempSync(path.join(tmpdir(), 'claire-node-red-'));
  const port = await freePort(options.port);
  const url = `http://127.0.0.1:${String(port)}`;
  prepare(userFolder, port, options);
  await addToPalette(userFolder, options.palette ?? []);
  const { httpAdminRoot = '' } = options.settings ?? {};
  const address = `${url}${String(httpAdminRoot)}/settings`;
  // By its port, as two may share a user folder.
  const logFile = path.join(userFolder, `node-red-${String(port)}.log`);
  const process = nodeRedProcess(install, userFolder, { ...options, address, logFile });
  await process.start();
  const log = () => readFileSync(logFile, 'utf8');
  return {
    url,
    userFolder,
    /** What it prints, over all starts. */
    logFile,
    log,
    restart: process.restart,
    /** As a service manager does, with SIGTERM; `restart` starts it again. */
    terminate: process.stop,
    kill: process.kill,
    signal: process.signal,
    stop: async () => {
      await process.stop();
      const text = log();
      if (options.userFolder === undefined) rmSync(userFolder, { recursive: true, force: true });
      if (options.refuseWarnings) refuseWarnings(text);
    },
  };
}

interface Launch extends Pick<NodeRedOptions, 'env' | 'launcher'> {
  readonly address: string;
  readonly logFile: string;
}

/** A file takes what it prints, over all starts, for others to read too. */
function nodeRedProcess(
  { node, program }: Awaited<ReturnType<typeof installNodeRed>>,
  userFolder: string,
  { address, env, launcher = [], logFile }: Launch,
) {
  const [first = '', ...args] = [
    ...[...launcher, node],
    ...['--trace-warnings', program, '--userDir', userFolder],
  ];
  rmSync(logFile, { force: true });
  const options = { cwd: userFolder, env: { ...inheritedEnvironment(), ...env } };
  const isUp = () => allAnswer([address]);
  return restartable(
    () => startGroup(first, args, { ...options, outputFile: logFile }),
    (group) => started(group, { name: 'Node-RED', isUp, withinMs: 60_000 }),
  );
}

function prepare(userFolder: string, port: number, options: NodeRedOptions): void {
  mkdirSync(userFolder, { recursive: true });
  const { flows, credentials, packageTarball, settings } = options;
  const text = JSON.stringify({ ...labSettings(port), ...settings });
  writeFileSync(path.join(userFolder, 'settings.js'), `module.exports = ${text};\n`);
  const userFile = path.join(userFolder, '.config.users.json');
  if (!existsSync(userFile)) writeFileSync(userFile, JSON.stringify(users));
  if (flows !== undefined) {
    writeFileSync(path.join(userFolder, 'flows.json'), JSON.stringify(flows));
  }
  if (credentials !== undefined) {
    writeFileSync(path.join(userFolder, 'flows_cred.json'), JSON.stringify(credentials));
  }
  if (packageTarball !== undefined) {
    unpack(packageTarball, path.join(userFolder, 'node_modules', '@claire-nodes/node-red-claire'));
    for (const name of dependencies) {
      const target = path.join(userFolder, 'node_modules', name);
      rmSync(target, { recursive: true, force: true });
      symlinkSync(path.join(modules, name), target, 'junction');
    }
  }
}

/** What npm would install beside the package. */
const dependencies = ['luxon', 'undici', 'zod'];

function labSettings(port: number): Readonly<Record<string, unknown>> {
  return {
    uiHost: '127.0.0.1',
    uiPort: port,
    flowFile: 'flows.json',
    credentialSecret: 'claire-lab',
    telemetry: { enabled: false, updateNotification: false },
    editorTheme: { tours: false },
    externalModules: { autoInstall: false },
    logging: { console: { level: 'info', metrics: false, audit: false } },
  };
}

/** No tips: where the page loads slowly, Node-RED 5 throws as it shows the first. */
const users = { _: { editor: { view: { 'view-show-tips': false } } } };
