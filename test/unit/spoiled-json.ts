/** What JSON may hold where something else is due. */
export const oddValues = [
  ...['null', 'true', '0', '-1', '0.5', '1e308', '1e999', '9007199254740993', '""', '"x"'],
  ...['[]', '{}', '[null]', '[[]]', '{"toString":1}', '{"valueOf":null}', '{"length":-1}'],
  ...['{"__proto__":{"id":1}}', '{"toJSON":"x"}', '{"then":1}', '"\\ud800"', '"${a}"'],
  ...['"0001-01-01T00:00:00Z"', '"9999-12-31T23:59:59Z"', '"+275760-09-13T00:00:00Z"'],
  ...['"2026-02-30T25:61:00Z"', '"0000-00-00"', '[{"id":1},{"id":1}]'],
];
const oddNames = ['constructor', 'toString', 'hasOwnProperty', '__proto__', 'ID', '', 'length'];

type Container = Record<string, unknown>;

/** Makes another JSON of one. */
export type Spoil = (body: string) => string;

/** By these an appointment or a webhook is found at all. */
const kept: ReadonlySet<string> = new Set([
  ...['id', 'dms_number', 'workorder_number', 'location_id', 'time_car_app', 'dms_created_at'],
  ...['url', 'webhook_trigger_id', 'ID'],
]);

/** Every value of an answer is this one, but what it takes to be found. */
export const spoilAll =
  (value: string): Spoil =>
  (body) => {
    const root: Container = { body: JSON.parse(body) as unknown };
    for (const [container, name] of listPlaces(root)) {
      const isLeaf = !listPlaces({ inner: Reflect.get(container, name) as unknown })[1];
      if (isLeaf && !kept.has(name)) Reflect.set(container, name, '@0@');
    }
    return writeSpoiled(root, [value]);
  };

/** Some values of it, or their names, are others. */
export const spoilSome =
  (random: () => number): Spoil =>
  (body) => {
    const root: Container = { body: JSON.parse(body) as unknown };
    const places = listPlaces(root);
    const pick = <Item>(items: readonly Item[]): Item | undefined =>
      items[Math.floor(random() * items.length)];
    const values: string[] = [];
    for (let times = pick([0, 1, 1, 2, 8]) ?? 0; times > 0; times -= 1) {
      const [container, name] = pick(places) ?? [root, 'body'];
      const value: unknown = Reflect.get(container, name);
      const isList = Array.isArray(container);
      if (!isList && random() < 0.3) Reflect.deleteProperty(container, name);
      if (!isList && random() < 0.2) Reflect.set(container, pick(oddNames) ?? '', value);
      else Reflect.set(container, name, `@${String(values.push(pick(oddValues) ?? '') - 1)}@`);
    }
    return writeSpoiled(root, values);
  };

function writeSpoiled({ body }: Container, values: readonly string[]): string {
  const text = JSON.stringify(body ?? null);
  return text.replace(/"@(\d+)@"/g, (_, at: string) => values[Number(at)] ?? 'null');
}

function listPlaces(container: object, depth = 0): [object, string][] {
  return Object.entries(container).flatMap(([name, value]: [string, unknown]) => {
    const isInner = typeof value === 'object' && value !== null && depth < 6;
    return [
      [container, name] as [object, string],
      ...(isInner ? listPlaces(value, depth + 1) : []),
    ];
  });
}
