line-911 = 911 (emergency)
    .about = Emergency help. Say the address first. Most 911 centers can add an interpreter by phone. Texting 911 works only in some places.
line-ndvh = National Domestic Violence Hotline
    .about = Help to plan for safety and to find a shelter. 24 hours a day. English and Spanish, and by interpreter on calls more than 200 languages. The line is confidential. It is open to callers without papers. Calls and texts leave a trace on phones and bills. Chat on the web needs internet.
line-deaf = National Deaf Domestic Violence Hotline (videophone)
    .about = In American Sign Language, 24 hours a day. For people who are Deaf, DeafBlind or hard of hearing. The number is for a videophone. You can also use a relay service (711) to call the National Domestic Violence Hotline. Calls leave a trace on phones and bills.
line-988 = 988 Suicide & Crisis Lifeline
    .about = For thoughts of suicide or great distress. Call or text 988, 24 hours a day. For Spanish, press 2 on a call, or text AYUDA to 988. They may send help to where you are if a life is at risk. Calls and texts leave a trace on phones and bills.
