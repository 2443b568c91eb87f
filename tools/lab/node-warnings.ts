/** A warning of Node's in the log of a process, with its stack if the process was told to print it. */
const warning = /^.*\(node:\d+\) (?:\[\w+\] )?\w*Warning: .*(?:\n +at .*)*/gm;

const ours =
  /[\\/]node_modules[\\/](?:n8n-nodes-claire|@claire-nodes[\\/]node-red-claire|undici)[\\/]|MaxListeners/;

/**
 * Warnings that our package caused, or may have caused. What a server or one of its packages does
 * that Node warns of is its own affair, as long as the stack shows nothing of ours.
 */
export function findWarnings(log: string): string[] {
  return (log.match(warning) ?? []).filter((text) => ours.test(text) || !/\n +at /.test(text));
}

/** Throws what Node warned of. */
export function refuseWarnings(log: string): void {
  const warnings = findWarnings(log);
  if (warnings.length > 0) throw new Error(`Node gave warnings:\n${warnings.join('\n')}`);
}
