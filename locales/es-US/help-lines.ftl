line-911 = 911 (emergencia)
    .about = Ayuda de emergencia. Diga primero la dirección. La mayoría de los centros del 911 pueden agregar un intérprete por teléfono. Mandar un mensaje de texto al 911 solo funciona en algunos lugares.
line-ndvh = Línea Nacional contra la Violencia Doméstica
    .about = Ayuda para planear su seguridad y para encontrar un refugio. 24 horas al día. En inglés y español, y con intérprete en las llamadas en más de 200 idiomas. La línea es confidencial. Atiende también a quienes llaman sin papeles. Las llamadas y los mensajes dejan rastro en los teléfonos y en las cuentas. El chat de la página web necesita internet.
line-deaf = Línea Nacional de Violencia Doméstica para Personas Sordas (videoteléfono)
    .about = En lengua de señas americana (American Sign Language), 24 horas al día. Para personas sordas, sordociegas o con problemas de audición. El número es para videoteléfono. También puede usar un servicio de retransmisión (711) para llamar a la Línea Nacional contra la Violencia Doméstica. Las llamadas dejan rastro en los teléfonos y en las cuentas.
line-988 = 988, línea de prevención del suicidio y crisis
    .about = Para pensamientos de suicidio o mucha angustia. Llame o mande un mensaje de texto al 988, 24 horas al día. Para español, presione 2 en la llamada, o mande AYUDA al 988. Es posible que manden ayuda a donde está usted si una vida corre peligro. Las llamadas y los mensajes dejan rastro en los teléfonos y en las cuentas.
