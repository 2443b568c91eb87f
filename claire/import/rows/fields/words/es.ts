import type { ColumnWords } from './column-words';

/** Spanish of Spain and Latin America, with the names of Quiter and Autonet. */
export const es: ColumnWords = {
  ignored:
    'enviar, recibir, desea, quiere, de, del, la, el, los, las, un, una, y, o, en, a, al, para, con, es, su, sus, campo, datos, fk, pk, tbl, ser, sea, usted, mi, si lo conoce, opcional, obligatorio',
  number:
    'número, numero-, núm, num, num-, n, nro, nro-, nº, #, ref, referencia, nr, n-, folio, folio-, no',
  id: 'id, -id-, identificador',
  code: 'código, codigo-, cod, cod-, clave',
  dms: 'dms',
  appointment: 'cita, citas, cita-, -cita, reserva, cita previa, visita, turno, agendamiento',
  planned:
    'previsto, prevista, prev, programada, programado, planificada, planificado, estimada, estimado',
  workOrder:
    'orden de reparación, orden reparación, or, o r, orden de trabajo, orden trabajo, ot, orden de servicio, orden servicio, hoja de trabajo, orden taller, parte de trabajo, parte trabajo',
  order: 'orden, órdenes, encargo',
  document: 'documento',
  operation:
    'operación, operaciones, oper, intervención, intervenciones, tarea, tareas, mano de obra, servicio solicitado, servicio realizado, actuación, oper-, reparación',
  line: 'línea, líneas, lin, renglón, posición',
  location:
    'centro, taller, sucursal, sede, concesionario, concesión, delegación, ubicación, instalación, establecimiento, taller-, centro-, tienda, agencia, agencia-',
  car: 'vehículo, vehiculo-, vehículos, coche, coches, auto, automóvil, veh, veh-, carro, unidad, moto, motocicleta',
  customer: 'cliente, clientes, cliente-, -cliente, cli, cli-, clte',
  'customer number': 'cuenta',
  driver: 'conductor, conductora, conductor-, chofer',
  owner: 'propietario, propietaria, titular, dueño, dueña, titular vehículo, propietario-',
  contractor:
    'compañía de renting, compañía de leasing, empresa de renting, empresa de leasing, arrendador, renting empresa, financiera, leasing compañía, sociedad de leasing, arrendadora, contratante, empresa renting, compañía renting',
  contact: 'contacto, persona de contacto',
  givenName: 'nombre, nombre-, nom, nom-',
  name: 'nombre completo, nombre y apellidos, apellidos y nombre',
  surname:
    'apellidos, apellido, apellidos-, ape, apell, primer apellido, apellido-, apellido paterno',
  firstName: 'nombre de pila, primer nombre',
  initials: 'iniciales',
  salutation: 'tratamiento, trato, saludo',
  title: 'título',
  company:
    'empresa, razón social, compañía, sociedad, nombre empresa, denominación social, nombre de empresa, razon soc',
  email:
    'email, e mail, mail, correo, correo electrónico, correo-, dirección de correo, correo e, dirección email, dir email',
  mobile:
    'móvil, movil-, celular, cel, mov, teléfono móvil, tel móvil, tlf móvil, telf móvil, celular-',
  phone:
    'teléfono, telefono-, tel, tel-, tlf, tfno, telf, fijo, teléfono fijo, tfn, fono, tlfn, teléfonos, telefónico, telefónica, telefónicamente',
  sms: 'sms, whatsapp',
  private: 'particular, casa, personal, privado, domicilio, hogar',
  business: 'trabajo, profesional, empresa, oficina, laboral',
  street: 'calle, vía, nombre vía, nombre de la calle',
  address: 'dirección, direccion-, domicilio, dir, direc, dirección postal',
  houseNumber:
    'número de casa, número de calle, número vía, número calle, nº calle, número portal, portal',
  addition: 'piso puerta, piso',
  postcode: 'código postal, c p, cp, cod postal, cp-, codpostal, cód postal, distrito postal',
  place: 'población, ciudad, localidad, municipio, pobl, ciudad-, poblacion-',
  country: 'país',
  birth: 'nacimiento, fecha de nacimiento, fecha nacimiento, fec nac, cumpleaños, fecha nac',
  day: 'el, fecha, fecha-, fec, fec-, día, fch, f',
  time: 'a las, hora, hora-, horas cita, -hora, horario, h',
  begin: 'inicio, comienzo, desde, empieza, inicio-',
  end: 'fin, final, finalización, caducidad, termina, finaliza',
  until: 'hasta, vencimiento, válido hasta, vence, validez',
  created:
    'creación, creado, creada, creado el, alta, fecha alta, registro, registrado, creacion-, apertura, fecha de alta, grabación, introducido, marca temporal, grabado, captura, capturado, elaboración, elaborado, emisión, emitido',
  arrival:
    'entrada, ingreso, recepción, ent, llegada, recepcion-, entrada-, entrada taller, ingreso a taller, admisión',
  ready:
    'salida, entrega, sal, recogida, devolución, entrega-, salida-, entrega prevista, salida taller, retiro, devolucion-',
  promised: 'prometida, prometido, compromiso, comprometida, promesa',
  vin: 'vin, vin-, número de identificación del vehículo, número vin',
  chassis: 'bastidor, bastidor-, chasis, serie, chasis-',
  make: 'marca, marca-, marcas, fabricante, -marca',
  model: 'modelo, modelo-, modelos, denominación comercial, -modelo',
  type: 'tipo, clase',
  plate:
    'matrícula, matricula-, -matricula, placa, placas, placa-, -placa, patente, mat, matr, dominio, matríc',
  registration: 'matriculación, matriculacion-, matriculado',
  first: 'primera, 1ª, 1a, primer',
  'first registration':
    'primera matriculación, 1ª matriculación, fecha primera matriculación, 1ª matric, 1a matric, primera matric',
  fuel: 'combustible, carburante, energía, tipo combustible',
  truck: 'camión, vehículo industrial',
  mileage:
    'kilómetros, kilometraje, km, kms, kilometros-, -km, odómetro, cuentakilómetros, kilometraje-, lectura km, kilómetro, kmts',
  current: 'actual, actuales',
  warranty: 'garantía',
  lease: 'renting, leasing, contrato renting, contrato de renting, contrato leasing',
  picture: 'foto, imagen',
  label: 'denominación, concepto, asunto',
  description:
    'descripción, descripcion-, desc, descr, des, desc-, texto, detalle trabajo, descrip',
  long: 'larga, ampliada, completa, detallada, adicional, extendida',
  details: 'detalle, detalles, ampliación',
  notes:
    'observaciones, observación, notas, nota, comentarios, comentario, obs, observ, anotaciones',
  work: 'trabajo, trabajos, trabajo a realizar, trabajo realizado, trabajos a realizar, trabajos solicitados, trabajo solicitado, trabajos realizados, trabajo-',
  complaint:
    'motivo, queja, síntoma, avería, problema, diagnóstico, motivo de la visita, falla, motivo visita, motivo cita, solicitud cliente, petición del cliente, falla reportada, solicitud',
  price: 'precio, precio-, pvp, tarifa precio',
  amount: 'importe, importe-, monto, imp',
  including: 'con iva, iva incluido, iva inc, i v a incluido',
  mechanic: 'mecánico, técnico, operario',
  waiting:
    'espera, esperando, cliente espera, espera en taller, espera cliente, cliente esperando, espera en sala, esperará, esperara, esperará en taller',
  internal: 'interno, interna',
  preferred: 'preferido, preferida, preferente, preferencia',
  channel: 'canal, medio',
  not: 'no, sin, nunca, ningún, ninguna, rechaza, rechazado, no permitido, no permitida, no deseado, no autorizado',
  block: 'bloquear, bloqueado, bloqueo, bloqueada, bloq, restringido, vetado',
  reach: 'contactar, llamar, contacto, molestar, contactado, avisar, llamadas, contactable',
  message: 'comunicación, comunicaciones, mensajes, mensaje, notificaciones, avisos',
  optOut: 'opt out, optout, no contactar, no llamar, dnc',
  'advertising stop':
    'robinson, lista robinson, baja newsletter, baja publicidad, baja comercial, baja mailing',
  stop: 'oposición, baja, stop, se opone, rechazo, revocado',
  privacy: 'privacidad, rgpd, lopd, protección de datos, lopdgdd, gdpr',
  advertising:
    'publicidad, marketing, comercial, comerciales, boletín, newsletter, promociones, mailing, ofertas, publicitario, publicitaria, publi',
  consent:
    'consentimiento, acepta, aceptado, autoriza, autorización, permite, permiso, acepta recibir, consiente, aceptación, opt in, optin, suscrito, autorizado, sin oposición, ninguna oposición, contacto permitido',
  'preferred channel': 'medio de contacto',
  by: 'por',
  modelRange: 'gama',
  'location name':
    'nombre taller, nombre centro, nombre sucursal, nombre concesionario, nombre del taller, nombre agencia',
  'car number': 'número económico, no económico, num económico',
  'business phone': 'tel comercial, teléfono comercial',
  other:
    'factura, facturación, facturado, pagador, pago, asesor, recepcionista, vendedor, responsable, usuario, empleado, motor, año, anio, color, tapicería, versión, acabado, cantidad, uds, unidades, descuento, horas, duración, minutos, tiempo, elevador, llave, llaves, sustitución, cortesía, coche de sustitución, vehículo de cortesía, última, último, próxima, próximo, anterior, siguiente, lista, saldo, total, iva, seguro, aseguradora, siniestro, perito, presupuesto, modificado, modificación, cierre, cerrado, anulado, cancelado, idioma, sexo, departamento, categoría, grupo, prioridad, neumáticos, fax, web, banco, iban, nif, cif, dni, nie, potencia, cilindrada, peso, cambio, venta, compra, itv, fecha itv, sin iva, base imponible, neto, provincia, estado, región, piezas, recambios, almacén, proveedor, artículo, encuesta, recordatorio, edad, usuario alta, km anteriores, siguiente revisión, revisión, mantenimiento, mecanico id, garantia id, puesto, box, segundo apellido, apellido materno, costo, coste, pedido, firma, carrocería',
};
