/**
 * What is said in English, by the code of a problem; `{name}` stands for one of its values. The
 * translations of Node-RED are in `node-red/nodes/claire-import/locale.*.json`, under `problems`.
 */
export const problemTexts = {
  // What a schema asks for.
  required: 'is required',
  notEmpty: 'must not be empty',
  mustBeText: 'must be text',
  mustBeObject: 'must be an object',
  mustBeList: 'must be a list',
  mustBeId: 'must be a whole number above 0',
  mustBeTime: 'must be a time with its zone, such as 2026-11-25T08:30:00+01:00',
  notValid: '{reason}',

  // An appointment as a whole.
  unreadable: 'cannot be read: one of its fields throws an error',
  notJson:
    'cannot be written as JSON: it holds itself, or is nested more than {levels} levels deep',
  noAppointment: 'must be an object with the fields of an appointment, not {given}',
  textNoRow:
    'is text and no row: put a node between that makes rows of it, such as csv (Node-RED) or Extract from File (n8n)',
  bytesNoRow:
    'is bytes and no row: have the file read as text, and put a node between that makes rows of it, such as csv (Node-RED) or Extract from File (n8n)',
  noCustomer: 'needs at least one of customer_driver, customer_owner, customer_contract',
  noCustomerColumn: 'needs at least one of Driver, Owner, Contractor',
  requiredOfCustomer: 'is required, unless another customer has a dms_nr and a surname',
  requiredColumn:
    'is required, and no column was recognised for it: add one, or set it under Fields You Set',
  requiredCreation:
    'is required, as Claire tells appointments apart by it, and no column was recognised for it: add the column of the day on which the appointment was made, or, if the system never uses a number twice, set a fixed day, such as 2020-01-01, under Fields You Set',
  requiredCreationFrom:
    'is required, as Claire tells appointments apart by it, and no column was recognised for it. Dates are in {columns}: if one is the day on which the appointment was made, set it from that under Fields You Set; else, if the system never uses a number twice, set a fixed day there, such as 2020-01-01',
  requiredVinFrom:
    'is required, and no column was recognised for it. {columns} holds what looks like VINs: set it from that under Fields You Set',
  requiredLocation:
    'is required, as Claire has several locations, and no column was recognised for it: add one, or set the location for all rows, its name or Claire’s number, under Fields You Set',
  requiredLocationFrom:
    'is required, as Claire has several locations, and no column was recognised for it. Names of them are in {columns}: set the location from that under Fields You Set',
  requiredCustomerNumber:
    'is required, as Claire knows customers by their number in the DMS, and no column was recognised for it: add it, or set it under Fields You Set from a column that is the same for one customer each time',
  lostWish:
    'would be lost: Claire keeps no customer without {fields}; add it, or leave this customer out',
  keptWish: 'is sent as a yes, as another row says that this customer wants no messages',
  movedWish: 'is of a customer whom Claire cannot keep, so a yes is sent as {fields}',
  lostCustomer:
    'is missing, and Claire keeps no customer without it: what else is given of this customer may be lost. If another column has it, set it from that under Fields You Set',
  customerWithoutField:
    'No column is {field}, and Claire keeps no customer without it. Not imported in {count} of {rows} rows: {columns}. Set {field} under Fields You Set to import this too',
  untitledJob: 'is missing, and Claire keeps no job without it',
  noPlace: 'has no place beside a value of its own',
  givenTwice: 'is given twice, and not the same',

  // Values in Claire's own form.
  notText: 'must be text, not {given}',
  textNotNoDate: 'must be text, not a date that is none',
  textNotNumber:
    'must be text, not the number {number}: put it in quotes, format the column as text, or read the file without parsing numbers, so that leading zeros stay',
  notTexts: 'must be a list of texts',
  objectAsText: 'must be an object, not text: give its fields as JSON, such as {example}',
  listAsText: 'must be a list, not text: give it as JSON, such as {example}',
  notWholeNumber: 'must be a whole number, such as 42, not {given}',
  groupedNumber:
    'must be a whole number, and {given} may be {whole} or a fraction: give it without a separator',
  notNumber: 'must be a number, such as 45.5, not {given}',
  notTrueOrFalse: 'must be true or false, not {given}',
  notDay: 'must be a day, such as 2026-11-25, not {given}',
  notTime: 'must be a time such as 2026-11-25T08:30:00+01:00, not {given}',

  // The order of dates.
  hasOrder: '{value} has the {order} first; set Date Order',
  hasOtherOrder:
    '{value} has the {order} first, and row {row} ({example}) has the {otherOrder} first; write all dates of the column alike',
  bothOrders: '{value} may be {day} {month} or {otherDay} {otherMonth}; set Date Order',
  bothOrdersInColumn:
    '{value} may be {day} {month} or {otherDay} {otherMonth}, as row {row} ({example}) has the {order} first; set Date Order',
  bothOrdersInFile:
    '{value} ({column}, row {row}) may be {day} {month} or {otherDay} {otherMonth}, and no date of the first rows tells which; set Date Order',
  twoOrders:
    '{value} ({column}, row {row}) has the day first, and {otherValue} ({otherColumn}, row {otherRow}) the month; correct one of them, or set Date Order',
  yearMayBeFirst:
    '{value} ({column}, row {row}) may have its year first; write years with four digits, or set Date Order to Custom Format',

  // Dates and times.
  noSuchMonth: '{value} is no date: there is no month {number}; correct it',
  noSuchDay: '{value} is no date: {month} {year} has {days} days; correct it',
  shortYear: '{value} has the year {year}; write it with four digits, such as 2026',
  shortDate:
    '{value} may be several days; set Date Order to Custom Format, and Date Format to what its digits are, such as ddMMyy',
  dateFormatParts:
    'Date Format ({format}) needs the day, the month and the year, each once: d, M and y, as in dd-MM-yyyy HH:mm; mm are minutes',
  oddYear: '{value} has the year {year}; years go from 1900 to 2199',
  noDate: '{value} is no date that can be read; write it like 2026-11-25 08:30, or set Date Order',
  dateAsNumber:
    '{value} is a number, as spreadsheets keep dates; set Date Order to Number of a Spreadsheet, or format the column as text',
  noDayNumber: '{value} is no day number of a spreadsheet; correct it',
  earlyDayNumber: '{value} is {date} as a day number; write the whole date',
  otherFormat: '{value} is not written as Date Format says ({format})',
  noTime: '{value} has no time that can be read; write it like 8:30',
  otherZone: '{value} has the zone {zone}, which cannot be read; leave it out and set Time Zone',
  nextDay: '{value} has the time {time}; write it as a time of the next day',
  timesOfTwoColumns: '{value} and {otherValue} (column {otherColumn}) are two times; leave one out',
  twoTimes: '{value} is two times; write the first alone',
  otherDate: '{value} has another date than its own column; leave one out',
  timeOfMoment:
    'may be {time} or {otherTime}, as it is a moment of {date}; give it as text, such as 8:30',
  timeAlone: '{value} is a time without a date; fill in its date',
  before2000: '{value} is before the year 2000; correct it',

  // Other values.
  noValueGiven: '{value} stands for no value, and one is required',
  notKilometres: '{value} is not in kilometres; convert it',
  noAmount: '{value} is no amount of money; correct it',
  noEmailAddress: '{value} holds no e-mail address; correct it',
  addressForName: '{value} is an e-mail address and no name, as others of its column',
  noTelephoneNumber: '{value} holds no telephone number; correct it',
  wishInCell: '{value} is a wish for no messages, so messages to this customer are blocked',
  unclearWish:
    '{value} does not say whether messages are blocked; write "yes" or "no" into the cell, or leave the column out',
  mayBeWish:
    '{value} may be a wish for no messages, and blocks none; if it is one, write "yes" into a column "Do not contact"',
  spreadsheetError: '{value} is an error of a spreadsheet; put a value into the cell',
  formula: 'is a formula ({formula}); put its value into the cell',
  noNumber: '{value} is no number; write it like {example}',
  otherDecimals: '{value} is no number as Decimals says; set Decimals',
  oddDecimals: '{value} is no number as Decimals says; correct it',
  bothDecimals: '{value} may be {number} or {otherNumber}; set Decimals',
  wholeOrFraction: '{value} may be {number} or a fraction; set Decimals',
  noWholeNumber: '{value} is no whole number; write it like 42',
  shortened:
    '{value} was shortened by a spreadsheet; format the column as text, so that all digits stay',
  neitherYesNorNo: '{value} is neither yes nor no; correct it',
  negative: '{value} is below 0; correct it',
  lostLetters:
    '{value} has letters that were lost; set the encoding Windows-1252 (cp1252, or Latin-1) where the file is read',
  otherEncoding:
    '{value} was read in another encoding; set the encoding UTF-8 where the file is read',
  controlCharacters:
    '{value} has control characters; set the encoding Windows-1252 where the file is read',
  makeOrModel:
    '{value} is a make and a model, and nothing tells where one ends; write a / between them, or set both under Fields You Set',
  placeTaken: 'has no place beside a column that holds the whole of it; leave one out',

  // Locations.
  noLocationId: '{value} is no ID of a location; set Location By',
  noLocation:
    '{value} is no location of Claire; there are {names}. If the column holds something else, set the location under Fields You Set',
  noLocationNumber: '{value} is no number that Claire has for a location; there are {names}',
  noLocations: '{value} is no location of Claire, and there are none; set Location By',
  severalLocations:
    '{value} is the name of several locations ({ids}); give the ID, and set Location By to it',
  bothLocations: '{value} (row {row}) may be {key} or {otherKey}; set Location By',

  // Values that are sent, or left out, all the same.
  skippedTime: '{value} is a time that no clock shows, as summer time begins. It is read as {time}',
  repeatedTime:
    '{value} is a time that clocks show twice, as summer time ends. It is read as the first',
  otherTime: '{value} has its time, so {otherValue} in the column {otherColumn} is left out',
  firstTime: '{value} is two times. It is read as the first',
  missingTime: '{value} has no time. It is read as {time}',
  longAgo:
    '{value} is read as {date}, which is far from today. If its year stands first, write years with four digits, or set Date Order to Custom Format',
  approximate: '{value} is about right only. It is sent as {number}',
  currency: '{value} is in {currency}, and Claire has no currencies. It is sent as {number}',
  vin: '{value} {fault}. It is sent all the same',
  moreThanVin: '{value} holds more than a VIN. It is sent as {vin}',
  vinLength: 'has {characters} characters, and a VIN has 17',
  vinCharacters: 'has characters that no VIN has, such as I, O or Q',
  noValue: '{value} stands for no value',
  noValueSent: '{value} stands for no value. It is sent all the same, as Claire needs one',
  lostZero:
    '{value} may have lost a 0 in front, as a number does. It is sent as it is, as others like it; format the column as text before the file is saved, or read the file without parsing numbers',
  cutNumbers:
    'has the number {number} (row {row}), and no fraction is possible here, so 65 may have been 65.000; switch off "parse numerical values" of Node-RED’s csv node, in n8n read a CSV file instead of a spreadsheet, or correct the numbers',
  mixedNumbers:
    'has the number {number} (row {row}) beside the text {text} (row {otherRow}), so 65 may have been 65.000; switch off "parse numerical values" of Node-RED’s csv node, in n8n read a CSV file instead of a spreadsheet, or give all of the column as numbers',
  exchangedDates:
    'has {text} (row {row}) as text and {date} (row {otherRow}) as a date: a spreadsheet of another language makes 11 February of 2 November, and leaves 13 November. Give the CSV file itself, or open it in the spreadsheet with this column as text',
  smallNumbers:
    'The column {column} has numbers below 1000 only, such as {number} (row {row}), and 65 may have been 65.000. They are sent as they are; if they are thousands, switch off "parse numerical values" of Node-RED’s csv node, in n8n read a CSV file instead of a spreadsheet, or correct the numbers',
  leftOut: '{text}. It is left out',
  sentWhole: '{value} may hold more than this. It is sent whole, as others like it',
  nameSentWhole:
    '{value} may hold a first name too. It is sent whole, as others like it; to greet customers by their names, give title, first name and surname columns of their own',

  // Rows of a file.
  blankRow: 'it is blank',
  headerRow: 'it is the header once more, or the number of a page',
  totalsRow: 'it is a line of totals, or another that a report has around its rows',
  linesInCell:
    'its column "{column}" holds whole lines of the file, as the quotation mark (") before it is not closed; correct it',
  lateColumn: 'its column "{column}" is in no row before it; give all rows the same columns',
  mergedCell:
    'is empty; if the row is one more job of row {row}, set Group Rows; if its cell is merged, write the value into each row',
  jobLines:
    'rows {otherRow} and {row} are jobs of one appointment, and the later would overwrite the earlier at Claire; set Group Rows',
  lateRow:
    'belongs to an appointment whose first row is more than {rows} rows before; sort the rows, so that those of one appointment stand together',
  doubleRow:
    'rows {otherRow} and {row} are alike in all cells, and the job of each is sent; if it is one, leave one of the rows out of the file',
  otherIntervention:
    '{value} is another intervention in row {row}; rows of one appointment must agree',
  otherInRow: '{value} is {otherValue} in row {row}; rows of one appointment must agree',

  // The columns of a file.
  twoColumns: 'has two columns, {columns}: set it from the one to use under Fields You Set',
  columnsLeftOut:
    'The columns {columns} are both {field}, so none of them is imported: set the field from the one to use under Fields You Set',
  otherColumn:
    'The column {columns} is {field} too, and says {otherValue} where {column} says {value} (row {row}). It is not imported: if it is the right one, set the field from it under Fields You Set',
  timeWithoutDate:
    'The column {columns} holds the time of day of {field}, and no column holds its date: add it, or set the field from the column that holds it under Fields You Set',
  timeAloneInColumns:
    'has no date: {columns} holds its time of day, and no column was recognised for its date. Add it, or set the field from the column that holds it under Fields You Set',
  timeSetAlone:
    'is set to a time of day alone, and no column was recognised for its date: set it to both, date and time, under Fields You Set',
  cancelledRows:
    'The column {columns} says "yes" in {count} of {rows} rows, which are imported like the others, as an import cannot cancel an appointment: leave these rows out of the file',
  cancelledStatus:
    'The column {columns} says "{example}" in {count} of {rows} rows, which are imported like the others, as an import cannot cancel an appointment: leave these rows out of the file',
  wishInColumn:
    'The column {columns} may ask for no messages in {count} of {rows} rows, as by {value}, and blocks none: write "yes" into a column "Do not contact" of these rows',
  jobWithoutTitle:
    'No column is {field}, and Claire keeps no job without it. Not imported: {columns}. Set {field} under Fields You Set to import this too',
  columnTaken:
    '{field} is read from {columns}, as no other column has it; by name, it would be {otherField}. Set both fields under Fields You Set if that is wrong',
  whoseColumns:
    'The columns of the driver stand beside {columns}, which do not say whose they are, so these are not imported: set the fields from the ones to use under Fields You Set',
  spareColumns:
    'The columns of the driver stand beside {columns}, which do not say whose they are: they are the driver in rows that name none, and are not imported in others. Set the fields from the ones to use under Fields You Set if that is wrong',
  advertisingOptOut:
    'The column {columns} says that a customer wants no advertising{counted}, which is not imported, as Claire would send no messages at all: set Advertising Opt-Outs to block them if it should',
  consentRefused:
    'The column {columns} says that a customer refuses a consent{counted}, which is not imported: set Advertising Opt-Outs to block all messages if it should',
  consent:
    'The column {columns} says whether a customer agrees to messages{counted}, which is not imported, as Claire knows only whether they are blocked: set Advertising Opt-Outs to block them where there is no "yes"',
  unclearConsent:
    'The column {columns} seems to say whether a customer wants messages{counted}, but not surely, so it is not imported: set Driver: Block Communication from it under Fields You Set if a "yes" should block them',
  turnedConsent:
    'The column {columns} says by its name that a customer agrees to messages, and each "yes" blocks them{counted}, as it is set as Driver: Block Communication: if it should not, set Advertising Opt-Outs instead',
  unknownPath:
    'The column "{column}" is mapped to {path}, which an appointment does not have: choose another',
  noColumns:
    "There are no columns: check that the first line holds the names of the columns; for appointments in Claire's own form choose that source, and for other names set the fields under Fields You Set",
  noKnownColumns:
    "No column is known of {otherColumns}: check that the first line holds the names of the columns; for appointments in Claire's own form choose that source, and for other names set the fields under Fields You Set",
  titleAsHeader:
    'No column is known of {otherColumns}: most have no name, so the line that was read as the header is a title or has merged cells: start at the line with the names of the columns',
  hugeHeader:
    'The header has {count} columns with {characters} characters in their names, more than are read: check that the file has line breaks, and one row for each appointment',
  fileInUtf16:
    'By the column "{column}", the file is UTF-16 and was read as another encoding: set the encoding UTF-16 where the file is read',
  fileInWindows1252:
    'By the column "{column}", the file was read as UTF-8 and is in another encoding, most likely Windows-1252: set the encoding Windows-1252 (cp1252, or Latin-1) where the file is read',
  fileInUtf8:
    'By the column "{column}", the file was read as Windows-1252 (or Latin-1) and is UTF-8: set the encoding UTF-8 where the file is read',
  separatorLine:
    'The first line says to a spreadsheet which separator the file has (sep=): skip that line where the file is read',
  otherSeparator:
    'The column "{column}" holds the names of several columns, separated by {separator}: set that separator (delimiter) where the file is read',

  // What the rows decide.
  dayFirst: 'Dates have the day first: "{example}" in {column}, row {row}',
  monthFirst: 'Dates have the month first: "{example}" in {column}, row {row}',
  excel: 'Dates are numbers of a spreadsheet: "{example}" in {column}, row {row}',
  point: 'Numbers have a decimal point: "{example}" in {column}, row {row}',
  comma: 'Numbers have a decimal comma: "{example}" in {column}, row {row}',
  id: 'Locations are named by Claire’s number: "{example}" in {column}, row {row}',
  name: 'Locations are named by their name: "{example}" in {column}, row {row}',
  dmsId: 'Locations are named by their number in the DMS: "{example}" in {column}, row {row}',

  // Said once for all rows.
  orderOfOthers:
    'No date of {column}, such as {value} (row {row}), tells its order, and {otherValue} ({otherColumn}, row {otherRow}) is written with another sign. They are read in one order; set Date Order if it is wrong',
  customerName:
    'The customers of this import are in "{name}", which Claire\'s reference does not name. They are sent as they are. If Claire does not import them, name the field customer_driver, customer_owner or customer_contract.',
  unknownNames:
    "Claire's reference does not name {names} in an appointment, and may silently drop such fields. They are sent as they are",
  didYouMean: '{name} (did you mean {nearest}?)',
  missingColumns:
    'Fields You Set has a column "{column}", which no row so far has. If it is a value for all rows, choose "string" in front of it, instead of "column"',
  moreColumns: 'And {count} columns more',
  jobLinesGrouped:
    'Rows {otherRow} and {row} are jobs of one appointment, so the rows of each are grouped',
  onlyLocation: 'The account has one location, {location}: rows that name none are taken as of it',
  missingNumbers: 'The file has no column for a number: {text}',
  carNumberIsVin: 'the number of the car is its VIN',
  workOrderIsAppointment: 'the work order has the number of the appointment',
  appointmentIsWorkOrder: 'the appointment has the number of the work order',
  bothAreSo: '{first}, and {second}',
  zoneOfSetting: 'Times are read in {zone}, as Time Zone says, and location {id} is in {otherZone}',
  zoneNeeded:
    'may be in {zone} or {otherZone}, as location {id} is, and the flow has {given}; set Time Zone',
  zoneOfLocation:
    'Times are read in {zone}, as location {id} is in {zone}, and not in {otherZone}, which the flow has',
  ownZone:
    'Times are read in {zone}, in which this flow runs: Time Zone is empty, and the country of location {id} does not tell it. Set Time Zone if it is another',
  ownZoneOfTimes:
    'Times without a zone are read in {zone}, in which this flow runs. Give times with their zone, such as 2026-11-25T08:30:00+01:00, if it is another',
  sharedNumber:
    'Row {row} has the customer number "{number}" for {name}, an earlier row for {otherName}. Claire keeps one customer a number, who would get the messages of both: if they are two people, take another column for the number under Fields You Set',
  sharedMobile:
    'Row {row} has another mobile number for the customer "{number}" than an earlier row. Claire keeps one, the last that it gets, and sends the messages of both rows there: if they are two people, take another column for the customer number under Fields You Set',
  beforeMaking:
    'Row {row} has its appointment on {time}, before it was made on {made}. It is sent as it is; if its year is wrong, or its columns mean something else, correct the file, or set the fields under Fields You Set',
  readyBefore:
    'Row {row} is ready at {ready}, before the car comes in at {arrival}. It is sent as it is; if its columns mean something else, set the fields under Fields You Set',
  sameAppointment:
    'Row {row} is of an appointment that an earlier row is of too, and overwrites it at Claire. If each row is a part of an appointment, set Group Rows',
  otherCreation:
    'Row {row} has the number of an earlier row and another time of creation, so Claire gets two appointments. If they are one, give dms_created_at from a column that is the same in all of its rows',
  ofRow: 'Row {row}, {place}: {text}',
  noValuesOfColumn:
    '{place}: {count} values, such as {value} in row {row}, stand for no value. They are left out',
  ofColumn: '{place} {text}. Nothing of the column is sent',

  onlyAtClaireNotKnown:
    'Whether only Claire has {count} of the appointments of {locations} is not known: they may be rows that could not be read, or whose numbers are written in another way, as without zeros in front. Correct these rows and compare again.',
  oneLocation: 'location {ids}',
  severalOfLocations: 'locations {ids}',
  partOfInput:
    'Which appointments only Claire has is not told: the comparison was stopped, or its rows came in parts, as in a loop, from several branches or in a sub-workflow, so others may follow. Compare all rows at once.',

  // Words within the others.
  day: 'day',
  month: 'month',
  months: 'January February March April May June July August September October November December',
  emptyValue: 'an empty value',
  longText: 'a text of {characters} characters',
  text: 'text',
  list: 'a list',
  object: 'an object',
  nothing: 'nothing',
  otherType: 'a {type}',
  number: 'the number {number}',
  dateNumber:
    'the number {number}: spreadsheets store dates as numbers, so format the column as text or convert it first',
  dayFirstText: '{given}, which has the day first: set Date Order',
  semicolons: 'semicolons (;)',
  tabs: 'tabs (in n8n the expression {{ "\\t" }})',
  commas: 'commas (,)',
  bars: 'bars (|)',
  byId: "Claire's number of a location",
  byName: 'its name',
  byDmsId: 'its number in the DMS',
  and: '{first} and {last}',
  more: '{count} more',
  fieldInColumn: '{field} (column {column})',
  inColumn: 'column {column}',
  setField: 'set under Fields You Set',
  inRow: 'row {row}',
  inRows: ' ("yes" in {count} of {rows} rows)',
  notInRows: ' (no "yes" in {count} of {rows} rows)',

  // Why rows are not imported, in a few words.
  dateOrderNeeded: 'Date Order is needed',
  decimalsNeeded: 'Decimals is needed',
  locationByNeeded: 'Location By is needed',
  timeZoneNeeded: 'Time Zone is needed',
  groupRowsNeeded: 'Group Rows is needed',
  isMissing: '{field} is missing',
  hasNoValue: '{field} has no value',
  hasNoTime: '{field} has no time of day',
  hasTwoColumns: '{field} has two columns',
  wishLost: 'a wish for no messages would be lost',
  cannotBeRead: '{field} cannot be read',
  isOdd: '{field} is odd',
  differsInRows: '{field} differs between rows',
} as const satisfies Readonly<Record<string, string>>;

export type ProblemCode = keyof typeof problemTexts;
