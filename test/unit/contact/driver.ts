export const driver = {
  dms_nr: 'K-7',
  title: 'Mvr.',
  initials: 'A.B.',
  first_name: 'Anna',
  surname: 'de Vries',
  company: '',
  block_communication: false,
  preferred_communication_channel: 1,
  email_private: 'anna@example.com',
  email_business: 'a.devries@work.example',
  tel_mobile_private: '0612345678',
  tel_mobile_business: '0687654321',
};
