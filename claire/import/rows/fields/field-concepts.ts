/** What a column's name must say to be a field. */
export interface Saying {
  /**
   * Concepts, all of which a name says, and no other. `a|b` is one or more of them, `a?` may be
   * missing. `nr` stands for `number|id|code`, `at` for `day|time`.
   */
  readonly concepts: string;
  /** A part of the value: it is put together with others, or taken apart. */
  readonly piece?: ColumnPiece | undefined;
  /** What the file must have besides. */
  readonly only?:
    | 'person' // A name of a person in the next column.
    | 'customer' // Another column of the customer.
    | 'contact' // The company of the customer, and no name.
    | 'owner' // Somebody else who owns the car.
    | 'line' // A title for the line.
    | 'lone' // No other column of the field.
    | 'dealer' // Where it is no name of a branch, and no better one is there.
    | 'bare' // Nothing; beside another number of an order it is none.
    | 'afterId' // The id of the record before it.
    | 'first' // Nothing before it, and a moment of the appointment.
    | 'booked' // The day that is booked, and no other of the appointment.
    | 'noted' // Nothing; a time of the appointment where that has none.
    | 'registered' // Nothing; in front of the car it is when the appointment was made.
    | 'out' // Nothing; it says that the car goes out.
    | 'car' // A column of the car beside it.
    | 'handed' // Nothing; beside another arrival it is when the car is handed back.
    | 'paired' // A column with the day.
    | 'start' // The time of the appointment before it.
    | 'halves' // Its day or its time in the next column.
    | 'make' // The make in the next column, or the VIN in a file without makes.
    | 'kind' // No make and model in one: beside them it is what kind of car it is.
    | 'street' // The street before it.
    | undefined;
  /** Of which intervention it is; where the name has no number, `Extra work` is the second. */
  readonly number?: number | undefined;
}

/**
 * `infix` of a surname, `addition` to a house number, `makeAndModel` in one, `model` that may have a
 * make in front, `wholeName` and `wholeAddress` as they are written; `givenName` is the first name
 * beside a surname, else the whole; `town` is a place that may have its postcode in front.
 */
export type ColumnPiece =
  | 'infix'
  | 'addition'
  | 'makeAndModel'
  | 'model'
  | 'wholeName'
  | 'givenName'
  | 'wholeAddress'
  | 'town'
  | MessageConsent;

/** A column whose yes, or whose no, is a wish for no messages; its other value says nothing of it. */
export type MessageConsent = 'optOut' | 'optIn';

/** A field that a name says. */
export interface FoundField extends Omit<Saying, 'concepts'> {
  /** `interventions.#.title`: the number of the intervention is set in its place. */
  readonly path: string;
  /** Of two columns of one field, the lower rank is the better name. */
  readonly rank: number;
  /** Which part of a moment its name says. */
  readonly hint?: 'day' | 'time' | 'moment' | undefined;
  /** Who a customer is called, if the name says that. */
  readonly person?: Person | undefined;
}

export type Person = keyof typeof persons;

export interface FoundName {
  /** Nothing where all words are known and say no field. */
  readonly field?: FoundField | undefined;
  readonly consent?: Consent | undefined;
  /** What a consent blocks, where it is to. */
  readonly blocking?: FoundField | undefined;
  /** Of a channel, such as `SMS`, what it is where its values are yes and no. */
  readonly answered?: Pick<FoundName, 'consent' | 'blocking'> | undefined;
  /** Whether yes means that there is no appointment any more. */
  readonly isCancelled?: boolean;
}

/**
 * What a column says about messages: `block`: yes means none at all; `advertising`: yes means no
 * advertising; `refused`: yes means that a consent is refused; `in`: yes means that they are welcome; `unclear`: a
 * word is not known, or says too little.
 */
export type Consent = 'block' | 'advertising' | 'refused' | 'in' | 'unclear';

/** Whose something is, as names say it, and the customer that it is: the first that a name says. */
export const persons = {
  payer: 'customer_contract',
  owner: 'customer_owner',
  lessee: 'customer_contract',
  contractor: 'customer_contract',
  driver: 'customer_driver',
  user: 'customer_driver',
  customer: 'customer_driver',
  debtor: 'customer_driver',
  insured: 'customer_driver',
} as const;

/** The best saying first: of two columns that say one field, the better one is it. */
type Sayings = readonly (string | Saying)[];

const appointment = {
  'customer_driver.house_nr': [{ concepts: 'number', only: 'street' }],
  'customer_driver.postcode': [{ concepts: 'code', only: 'street' }],
  'customer_driver.surname': [
    { concepts: 'contact name|givenName?', piece: 'wholeName', only: 'lone' },
    { concepts: 'contactPerson name?', piece: 'wholeName', only: 'contact' },
  ],
  dms_nr: [
    'appointment|booking number|id|code|reference dms',
    'appointment|booking number|id|code|reference service|planned? workshop? internal?',
    'planned nr',
    'dms nr',
    'apk|hu appointment nr',
    'appointment|booking dms',
    'case nr? workshop?',
    { concepts: 'id|reference', only: 'first' },
    { concepts: 'created id', only: 'lone' },
  ],
  wo_nr: [
    'workOrder number|id|code|reference workshop|appointment|service? dms?',
    { concepts: 'workOrder dms|workshop?', only: 'bare' },
    'jobCard nr',
    'workshop|service|tyreChange order nr?',
    'job number|dms workshop|service|appointment?',
    'order nr dms|internal?',
    { concepts: 'order dms|internal?', only: 'bare' },
    'order reference dms?',
    'jobCard',
    'document number workOrder|jobCard|order?',
    { concepts: 'number', only: 'afterId' },
  ],
  dms_created_at: [
    'created dms|appointment|booking|service|workshop? at?',
    'created dms|order|workOrder|document|case|jobCard|service|operation|workshop? at?',
    'opened order|workOrder|document|appointment|booking? at?',
    'order|workOrder at',
    'document|jobCard|case at',
    { concepts: 'booked document? at?', only: 'noted' },
  ],
  time_car_app: [
    'confirmed appointment day|time|operation|work|service|workshop|begin?',
    'appointment begin|planned|workshop|service? at?',
    'confirmed day|time operation|work|service|workshop|begin?',
    'planned begin? at?',
    'begin service|workshop|workOrder|order|job|jobCard? at?',
    'booking begin? day time?',
    { concepts: 'booking begin? time', only: 'booked' },
    'tyreChange at|appointment',
    'preferred begin? at',
    'day time?',
    'day weekday',
    { concepts: 'begin alone', only: 'paired' },
    { concepts: 'time service|workshop? planned?', only: 'paired' },
    'operation|work|job|service|workshop planned? day time?',
    'workOrder planned at?',
    'apk|hu appointment at?',
  ],
  location_id: [
    'location nr dms? company|tenant|workshop|order|workOrder|appointment|planned|preferred|service|operation|tyreChange?',
    'location dms? company|tenant|workshop|order|workOrder|appointment|booked|planned|preferred|service|operation|tyreChange? label?',
    'location nr? name|givenName|label|description dms? company|tenant|workshop|order|workOrder|appointment|planned|preferred|service?',
    'workshop nr',
    'workshop',
    'workshop nr? name',
    { concepts: 'tenant nr? name?', only: 'dealer' },
  ],
  scheduled_in: [
    'arrival planned|preferred car|workshop|order|workOrder|appointment|booking|customer|driver|begin? at?',
    'arrival car|workshop|order|workOrder|appointment|booking|customer|driver|begin? at?',
    {
      concepts: 'arrival handover planned|car|workshop|appointment|customer|driver? at?',
      only: 'handed',
    },
  ],
  scheduled_out: [
    'ready|delivery planned|promised|preferred car|workshop|work|order|workOrder|appointment|booking|customer|driver? at?',
    'promised car|workshop|order|workOrder|appointment|booking|customer? at?',
    'ready begin|until|car|workshop|work|order|workOrder|appointment|booking|customer|driver? at?',
    { concepts: 'delivery at?', only: 'start' },
    'end day time',
    'planned end|until appointment? at?',
    { concepts: 'end at', only: 'halves' },
  ],
  current_km: [
    { concepts: 'mileage ready', only: 'out' },
    'mileage current|car|driver|customer|arrival|order|workOrder|number?',
    'mileage planned|car|driver|customer|arrival|order|workOrder|number|appointment|booking|tyreChange?',
  ],
  customer_waiting: [
    'waiting booking|customer|car|appointment|driver|location|workshop|lounge|flag?',
  ],
} as const satisfies Readonly<Record<string, Sayings>>;

const car = {
  dms_nr: ['car nr|reference dms? internal?', 'fleet nr', 'internal number', 'stockNumber'],
  vin: ['vin dms|car|number|id|chassis|code|long?', 'chassis car|number|id?'],
  make: [
    'make car?',
    { concepts: 'manufacturer name|description|label|code?', only: 'car' },
    'manufacturer car name|description|label|code?',
    'make name|description|label car?',
    { concepts: 'make model|type car?', piece: 'makeAndModel' },
    'make code car?',
  ],
  model: [
    { concepts: 'model car?', piece: 'model' },
    { concepts: 'model name|description|label car?', piece: 'model' },
    'modelRange car|name|description|label?',
    'model car|make? number|code',
    { concepts: 'model id', piece: 'model' },
    { concepts: 'car|model type label|name|description?', only: 'kind', piece: 'model' },
    { concepts: 'type label|name|description?', only: 'make', piece: 'model' },
    { concepts: 'car label|description|name?', piece: 'makeAndModel' },
  ],
  reg_number: [
    'plate car|number|current|id|code|rdw|netherlands|germany?',
    'registration car? number',
  ],
  fuel: ['fuel type|car|code|description|label|name?'],
  is_truck: ['truck flag?'],
  apk_date_dms: ['apk day? until|end|car|netherlands?'],
  hu_date_dms: ['hu day? until|end|car|germany|planned?'],
  dms_registration: ['registration|plate day? dms car?'],
  rdw_first_registration: [
    'first registration|plate dms? day? car?',
    { concepts: 'registration|plate day car?', only: 'registered' },
    { concepts: 'registration car?', only: 'registered' },
  ],
  rdw_first_registration_nl: ['first registration|plate netherlands dms? day? car?'],
  warranty_date_start: ['warranty begin day? car?'],
  warranty_date_end: ['warranty end|until day? car?'],
  rob_lease_expiration: ['lease end|until planned? day? car?'],
} as const satisfies Readonly<Record<string, Sayings>>;

const interventions = {
  dms_nr: [
    'operation number',
    'line operation|job|workOrder? nr',
    'job|workOrder? line',
    'operation job|work? nr',
    'job id|code',
    'work|service code',
  ],
  title: [
    'operation|job|line title',
    'operation|job|line label|description|name workOrder|code?',
    'work label|description|workOrder|customer|planned|service|operation|car|workshop|booking|appointment?',
    'operation work|service|customer|planned|car|workshop|line?',
    { concepts: 'extra operation|job|work|service', number: 2 },
    'job|line work service?',
    'job planned?',
    'label',
    'complaint operation|order|workOrder|customer|description|details|work|appointment|booking|car|driver|arrival|service|workshop|user?',
    'workOrder|order|appointment|service customer? description|label',
    'description',
    { concepts: 'operation|work|service type', only: 'lone' },
    { concepts: 'performance', only: 'lone' },
  ],
  description: [
    'details operation|job|line|work?',
    'long description|label operation|job|line|work?',
    'operation|job|line notes',
    { concepts: 'addedText', only: 'line' },
  ],
  price: [
    'operation|line|job|work amount|currency including?',
    'price amount? planned? including? currency? operation|line|job|work|service?',
    'operation|line|job|quote including',
    { concepts: 'amount|currency planned? including?', only: 'line' },
  ],
  mechanic_notes: ['mechanic notes'],
} as const satisfies Readonly<Record<string, Sayings>>;

/** Beside the words for whose they are. */
const customer = {
  first_name: ['firstName', 'firstName contact|contactPerson'],
  surname: [
    'surname',
    'surname contact|contactPerson',
    { concepts: 'name', piece: 'wholeName', only: 'customer' },
    { concepts: 'surname company', piece: 'wholeName' },
    { concepts: 'name|surname firstName', piece: 'wholeName' },
    { concepts: 'infix surname?', piece: 'infix' },
    { concepts: 'givenName', piece: 'givenName', only: 'customer' },
    { concepts: 'contactPerson name?', piece: 'wholeName', only: 'contact' },
  ],
  initials: ['initials'],
  title: ['salutation name|title|label|code|contact?', { concepts: 'title', only: 'person' }],
  company: ['company name|contact|label?'],
  email_private: ['email address|contact|private|description?'],
  email_business: ['email address|contact? business|company'],
  tel_mobile_private: ['mobile phone|number|contact|private|sms?'],
  tel_mobile_business: ['mobile phone|number|contact? business|company'],
  tel_private_nr: ['phone private number|contact?', 'phone number|contact?'],
  tel_business_nr: ['phone number|contact? business|company'],
  street: [
    'street name|address|private|contact?',
    { concepts: 'street|address houseNumber|number addition|name?', piece: 'wholeAddress' },
    { concepts: 'address private|line|contact?', piece: 'wholeAddress' },
  ],
  house_nr: [
    'houseNumber',
    'houseNumber addition',
    { concepts: 'addition address?', piece: 'addition' },
  ],
  postcode: ['postcode private|code|address|contact?'],
  place: ['place name|private|address|label|contact?', 'postcode place'],
  country: ['country code|name|address|label|contact?'],
  birthday: ['birth day?'],
  is_lease_company: ['isLease flag?'],
  is_internal: ['internal flag?'],
  passant: ['walkIn flag?'],
  preferred_communication_channel: [
    'preferred channel|contact|reach|message',
    'channel message|contact|reach',
  ],
  meta_dms_nr: ['contactPerson nr', 'contact id|code'],
} as const satisfies Readonly<Record<string, Sayings>>;

/** Of a customer only with a word for whose they are: a number alone may be of anything. */
const namedCustomer = {
  dms_nr: ['nr dms?', 'account nr?', 'nr dms? contact'],
  meta_dms_nr: ['contactPerson nr'],
  dms_created_at: ['created day?'],
  title: ['title code?'],
  surname: ['firstName surname', { concepts: 'label', piece: 'wholeName' }],
} as const satisfies Readonly<Record<string, Sayings>>;

export const fieldConcepts: Readonly<Record<string, Readonly<Record<string, Sayings>>>> = {
  appointment,
  car,
  interventions,
  customer,
  namedCustomer,
};
