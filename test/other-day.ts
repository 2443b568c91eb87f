/** `npm run flaky -- <files> --dates`: in this process it is another day, and its time passes as ever. */
const { CLAIRE_TEST_DATE: date } = process.env;

if (date !== undefined) {
  const realNow = Date.now;
  const ahead = Date.parse(date) - realNow();
  const now = (): number => realNow() + ahead;
  globalThis.Date = new Proxy(Date, {
    construct: (real, args: unknown[]): object =>
      Reflect.construct(real, args.length === 0 ? [now()] : args) as object,
    get: (real, key): unknown => (key === 'now' ? now : Reflect.get(real, key)),
  });
}
