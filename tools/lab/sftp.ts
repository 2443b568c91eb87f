import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir, userInfo } from 'node:os';
import path from 'node:path';
import { debianPrograms } from './debian';
import { freePort } from './free-port';
import { run } from './processes';
import { accepts, startProgram } from './ready';

export const sftpPrograms = [
  { program: 'sshd', debian: 'openssh-server' },
  { program: 'ssh-keygen', debian: 'openssh-client' },
];

/**
 * OpenSSH on 127.0.0.1, for files only, with its own keys; the user is who runs this, without a password.
 * What lies in `files` is what who signs in sees first.
 */
export async function startSftp() {
  const [sshd = '', keygen = ''] = await debianPrograms(...sftpPrograms);
  const folder = mkdtempSync(path.join(tmpdir(), 'claire-sftp-'));
  const files = path.join(folder, 'files');
  mkdirSync(files);
  const port = await freePort();
  for (const name of ['host', 'user']) await makeKey(keygen, path.join(folder, name));
  const file = path.join(folder, 'sshd.conf');
  writeFileSync(file, configuration(folder, port));
  // Debian's service makes it when it starts, and this is not that service.
  if (process.getuid?.() === 0) mkdirSync('/run/sshd', { recursive: true });
  const isUp = () => accepts(port);
  const privateKey = readFileSync(path.join(folder, 'user'), 'utf8');
  const { stop } = await startProgram({
    name: 'sshd',
    call: [sshd, ['-D', '-e', '-f', file]],
    folder,
    isUp,
  });
  return { port, user: userInfo().username, privateKey, files, stop };
}

async function makeKey(keygen: string, file: string): Promise<void> {
  const { code, output } = await run(keygen, ['-q', '-t', 'ed25519', '-N', '', '-f', file]);
  if (code !== 0) throw new Error(`ssh-keygen made no key. It said:\n${output}`);
}

function configuration(folder: string, port: number): string {
  const lines = {
    ListenAddress: `127.0.0.1:${String(port)}`,
    HostKey: path.join(folder, 'host'),
    AuthorizedKeysFile: path.join(folder, 'user.pub'),
    PidFile: 'none',
    UsePAM: 'no',
    PasswordAuthentication: 'no',
    KbdInteractiveAuthentication: 'no',
    PermitRootLogin: 'prohibit-password',
    // The folder is in /tmp, where others may write.
    StrictModes: 'no',
    Subsystem: 'sftp internal-sftp',
    ForceCommand: `internal-sftp -d ${path.join(folder, 'files')}`,
  };
  return Object.entries(lines)
    .map(([name, value]) => `${name} ${value}\n`)
    .join('');
}
