import type { Json } from './rest';
import { connectTo, type Credentials, workflowChain, workflowNode } from './workflow';

interface Demo {
  readonly file: string;
  readonly credentials: Credentials;
  /** Takes text messages. */
  readonly messageUrl: string;
}

/** Import, notify and look up, as `npm start -- --n8n` shows them. */
export function demoWorkflow(demo: Demo) {
  const [night, day] = [importTonight(demo), tellTheCustomers(demo)];
  return {
    name: 'Demo: import, notify, look up',
    nodes: [...notes, ...night.nodes, ...day.nodes],
    connections: { ...night.connections, ...day.connections },
    settings: { executionOrder: 'v1', timezone: 'Europe/Amsterdam' },
  };
}

function importTonight({ file, credentials }: Demo) {
  const assignments = [{ id: 'file', name: 'file', value: file, type: 'string' }];
  const chain = [
    node('Every evening', 'n8n-nodes-base.scheduleTrigger', [0, 0], {
      rule: { interval: [{ triggerAtHour: 20 }] },
    }),
    node('Settings', 'n8n-nodes-base.set', [200, 0], { assignments: { assignments } }),
    node('File of the DMS', 'n8n-nodes-base.readWriteFile', [400, 0], {
      fileSelector: '={{ $json.file }}',
    }),
    node('Rows', 'n8n-nodes-base.extractFromFile', [600, 0], {
      ...{ operation: 'csv', options: { delimiter: ';' } },
    }),
    claire('Import', [800, 0], credentials, {
      ...{ resource: 'appointment', operation: 'import', source: 'columns' },
    }),
  ];
  const isImported = condition('In Claire?', [1000, 0], '={{ $json.status }}', 'imported');
  const done = node('Done', 'n8n-nodes-base.noOp', [1320, -70], {});
  const report = mail('Report', [1320, 70], credentials, {
    ...{ fromEmail: 'claire@dealer.example', toEmail: 'reception@dealer.example' },
    subject: "=Not in Claire: {{ $('In Claire?').all(1).length }} appointments",
    text: "={{ $('In Claire?').all(1).map(({ json }) => `${json.wo_nr}: ${json.error.message}`).join('\\n') }}",
  });
  return branching(chain, isImported, done, { ...report, executeOnce: true });
}

function tellTheCustomers({ credentials, messageUrl }: Demo) {
  const trigger = { events: [4] };
  const webhookId = '5b0f0c52-8d07-4f3a-9a35-6a1f3c0d9e11';
  const ready = claire('When a car is ready', [0, 480], credentials, trigger, 'claireTrigger');
  const lookUp = (name: string, y: number, addCustomer: string) =>
    claire(name, [260, y], credentials, {
      ...{ resource: 'appointment', operation: 'get' },
      ...{ appointmentId: '={{ $json.appointmentId }}', options: { addCustomer } },
    });
  const [driver, owner] = [
    lookUp('Look up the driver', 390, 'driver'),
    lookUp('Look up the owner', 570, 'owner'),
  ];
  const both = node('Both', 'n8n-nodes-base.merge', [540, 480], {});
  const once = node('Each person once', 'n8n-nodes-base.removeDuplicates', [760, 480], {
    ...{ operation: 'removeDuplicateInputItems', compare: 'selectedFields' },
    ...{ fieldsToCompare: 'customer.dmsNr', options: {} },
  });
  const channel = (name: string, value: string) => ({
    ...{ conditions: equals('={{ $json.customer.channel }}', value) },
    ...{ renameOutput: true, outputKey: name },
  });
  // Who wants no messages, or has no address, has another channel.
  const rules = { values: [channel('SMS', 'sms'), channel('E-mail', 'email')] };
  const how = node('How to reach them', 'n8n-nodes-base.switch', [1000, 480], { rules });
  const toInbox = { notes: "to the sandbox's inbox", notesInFlow: true };
  const sms = node(
    'Send SMS',
    'n8n-nodes-base.httpRequest',
    [1320, 390],
    {
      ...{ method: 'POST', url: `${messageUrl}/sms`, sendBody: true, specifyBody: 'json' },
      jsonBody:
        '={{ {\n  to: $json.customer.mobile,\n  text: `Beste ${$json.customer.name}, uw ${$json.car_name} (${$json.license_plate_number}) staat klaar in ${$json.location_name}.`\n} }}',
    },
    toInbox,
  );
  const email = mail('Send e-mail', [1320, 570], credentials, {
    ...{ fromEmail: 'workshop@dealer.example', toEmail: '={{ $json.customer.email }}' },
    subject: 'Auto staat klaar',
    text: '=Beste {{ $json.customer.name }}, de {{ $json.car_name }} ({{ $json.license_plate_number }}) staat klaar in {{ $json.location_name }}.',
  });
  return {
    nodes: [{ ...ready, webhookId }, driver, owner, both, once, how, sms, { ...email, ...toInbox }],
    connections: {
      [String(ready.name)]: { main: [[connectTo(driver), connectTo(owner)]] },
      [String(driver.name)]: { main: [[connectTo(both)]] },
      [String(owner.name)]: { main: [[{ ...connectTo(both), index: 1 }]] },
      ...workflowChain('', both, once, how).connections,
      [String(how.name)]: { main: [[connectTo(sms)], [connectTo(email)]] },
    },
  };
}

const notes = [
  note(
    'About the import',
    { position: [-60, -230], height: 460 },
    `## 1. Import tonight's appointments

Every evening at eight: reads the CSV file of the DMS, imports its rows, and e-mails those that are not in Claire; some are bad on purpose. To see it now, choose **Execute workflow** beside *Every evening*, then open **Import**: each row has its outcome, and its reason if it is not in Claire. Importing again doubles nothing.

Your own file needs no settings: a hint of **Import** says how it was read.`,
  ),
  note(
    'About the message',
    { position: [-60, 250], height: 490 },
    `## 2. Tell the customers that the car is ready

Claire calls **When a car is ready**; the driver and the owner are looked up, and each gets an SMS or an e-mail, as they prefer; the demo's go to the inbox of the sandbox. To see it, open the sandbox and let event 4, *Car ready*, happen to an appointment: it shows up under *Executions*.

The example *Car ready* sends nothing at night.`,
  ),
];

type Position = readonly [x: number, y: number];

function node(name: string, type: string, position: Position, parameters: Json, more?: Json): Json {
  return workflowNode(name, type, parameters, { position, ...more });
}

function note(
  name: string,
  { position, height }: { position: Position; height: number },
  content: string,
): Json {
  const parameters = { content, width: 1580, height, color: 7 };
  return node(name, 'n8n-nodes-base.stickyNote', position, parameters);
}

function claire(
  name: string,
  position: Position,
  made: Credentials,
  parameters: Json,
  type = 'claire',
): Json {
  const credentials = { claireApi: made['Claire account'] };
  return node(name, `n8n-nodes-claire.${type}`, position, parameters, { credentials });
}

function mail(name: string, position: Position, made: Credentials, parameters: Json): Json {
  const all = { ...parameters, emailFormat: 'text', options: { appendAttribution: false } };
  const credentials = { smtp: made['SMTP account'] };
  return node(name, 'n8n-nodes-base.emailSend', position, all, { credentials });
}

function condition(name: string, position: Position, leftValue: string, rightValue: string): Json {
  return node(name, 'n8n-nodes-base.if', position, { conditions: equals(leftValue, rightValue) });
}

function equals(leftValue: string, rightValue: string): Json {
  const operator = { type: 'string', operation: 'equals' };
  const options = { caseSensitive: true, leftValue: '', typeValidation: 'strict', version: 2 };
  const conditions = [{ id: rightValue, leftValue, rightValue, operator }];
  return { options, conditions, combinator: 'and' };
}

/** Nodes one after the other to a condition, and what follows where it holds and where not. */
function branching(before: readonly Json[], condition: Json, yes: Json, no: Json) {
  const chain = workflowChain('', ...before, condition);
  const branches = { main: [[connectTo(yes)], [connectTo(no)]] };
  return {
    nodes: [...chain.nodes, yes, no],
    connections: { ...chain.connections, [String(condition.name)]: branches },
  };
}
