/** `faketime` hands on another day by these. */
const anotherDay = ['LD_PRELOAD', 'FAKETIME', 'FAKETIME_DONT_FAKE_MONOTONIC'];
const names = ['PATH', 'HOME', 'LANG', 'TZ', 'NODE_EXTRA_CA_CERTS', ...anotherDay];

/** What a program needs of this process's own variables: jest's NODE_ENV would change how n8n behaves. */
export function inheritedEnvironment(): NodeJS.ProcessEnv {
  return Object.fromEntries(names.map((name) => [name, process.env[name]]));
}
