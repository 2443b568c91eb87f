/** Says what is being done, that it still is, and how long it took. */
export async function doing<T>(what: string, work: () => Promise<T>): Promise<T> {
  const started = Date.now();
  const seconds = () => `${String(Math.round((Date.now() - started) / 1000))} s`;
  say(`${what} …`);
  const ticker = setInterval(() => {
    say(`  … ${what}: still busy after ${seconds()}`);
  }, 15_000);
  try {
    const result = await work();
    say(`  ${what}: done in ${seconds()}`);
    return result;
  } finally {
    clearInterval(ticker);
  }
}

/** With `--json`, standard output is for the results alone. */
export function say(text: string): void {
  const stream = process.argv.includes('--json') ? process.stderr : process.stdout;
  stream.write(`${text}\n`);
}
