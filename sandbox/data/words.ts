/** What a Dutch workshop's data is made of. All people are invented; addresses cannot be reached. */

export const makes = [
  { make: 'Volkswagen', wmi: 'WVW', models: ['Golf', 'Polo', 'Passat Variant', 'ID.3'] },
  { make: 'Renault', wmi: 'VF1', models: ['Clio', 'Captur', 'Mégane Estate', 'Zoe'] },
  { make: 'Peugeot', wmi: 'VF3', models: ['208', '308 SW', '2008'] },
  { make: 'Opel', wmi: 'W0L', models: ['Corsa', 'Astra', 'Mokka'] },
  { make: 'Toyota', wmi: 'SB1', models: ['Yaris', 'Corolla Touring Sports', 'Aygo X'] },
  { make: 'Kia', wmi: 'U5Y', models: ['Picanto', 'Niro', 'Ceed'] },
  { make: 'Ford', wmi: 'WF0', models: ['Fiesta', 'Focus Wagon', 'Puma'] },
  { make: 'Škoda', wmi: 'TMB', models: ['Octavia Combi', 'Fabia', 'Enyaq'] },
  { make: 'Volvo', wmi: 'YV1', models: ['V60', 'XC40', 'EX30'] },
  { make: 'BMW', wmi: 'WBA', models: ['3-serie Touring', '1-serie', 'i4'] },
] as const;

export const fuels = ['Benzine', 'Diesel', 'Hybride', 'Elektrisch'] as const;

export const surnames = [
  'de Jong',
  'Jansen',
  'de Vries',
  'van den Berg',
  'Bakker',
  'van Dijk',
  'Visser',
  'Smit',
  'Meijer',
  'de Boer',
  'Mulder',
  'de Groot',
  'Bos',
  'Vos',
  'Peters',
  'Hendriks',
  'van Leeuwen',
  'Dekker',
  'Brouwer',
  'de Wit',
  'Dijkstra',
  'Smits',
  'de Graaf',
  'van der Meer',
  'Kok',
  'Jacobs',
  'Vermeulen',
  'Özdemir',
  'El Amrani',
  "in 't Veld",
] as const;

export const firstNames = [
  { name: 'Emma', title: 'Mevr.' },
  { name: 'Daan', title: 'Dhr.' },
  { name: 'Fatima', title: 'Mevr.' },
  { name: 'Sem', title: 'Dhr.' },
  { name: 'Julia', title: 'Mevr.' },
  { name: 'Willem', title: 'Dhr.' },
  { name: 'Anna', title: 'Mevr.' },
  { name: 'Ruben', title: 'Dhr.' },
  { name: 'Zoë', title: 'Mevr.' },
  { name: 'Mohammed', title: 'Dhr.' },
  { name: 'Ingrid', title: 'Mevr.' },
  { name: 'Kees', title: 'Dhr.' },
  { name: 'Noor', title: 'Mevr.' },
  { name: 'Thijs', title: 'Dhr.' },
  { name: 'Marijke', title: 'Mevr.' },
  { name: 'Bram', title: 'Dhr.' },
] as const;

export const companies = [
  'Bouwbedrijf De Eem B.V.',
  'Installatietechniek Gooi B.V.',
  'Thuiszorg Heuvelrug',
  'Bakkerij Van Vliet V.O.F.',
  'Schildersbedrijf Kwast & Zn.',
  'Adviesbureau Polderman B.V.',
] as const;

export const leaseCompanies = [
  'Polder Lease B.V.',
  'Rijnstroom Autolease N.V.',
  'Duinrand Mobiliteit B.V.',
] as const;

export const streets = [
  'Stationsstraat',
  'Dorpsstraat',
  'Kerkweg',
  'Lindelaan',
  'Soesterweg',
  'Molenweg',
  'Wilhelminastraat',
  'Beukenlaan',
] as const;

export const places = [
  { place: 'Amersfoort', postcode: '3811' },
  { place: 'Hilversum', postcode: '1211' },
  { place: 'Zeist', postcode: '3701' },
  { place: 'Soest', postcode: '3761' },
  { place: 'Baarn', postcode: '3741' },
  { place: 'Leusden', postcode: '3831' },
] as const;

export const jobs = [
  { title: 'Grote beurt', description: 'Grote onderhoudsbeurt volgens fabrieksschema', price: 389 },
  { title: 'Kleine beurt', description: 'Olie en oliefilter vervangen', price: 189.5 },
  { title: 'APK', description: 'Periodieke keuring', price: 49 },
  { title: 'Winterbanden wisselen', description: 'Wielwissel en balanceren', price: 64 },
  { title: 'Remblokken voor', description: 'Remblokken voorzijde vervangen', price: 214.75 },
  { title: 'Airco-service', description: 'Airco reinigen en vullen', price: 129 },
  { title: 'Storing nakijken', description: 'Motorlampje brandt', price: 85 },
  { title: 'Terugroepactie', description: 'Software-update fabrikant', price: 0 },
] as const;

export const remarks = [
  'Slijtage, binnen 5.000 km vervangen',
  'Lekkage zichtbaar',
  'Speling gemeten',
  'In orde na bijvullen',
] as const;
