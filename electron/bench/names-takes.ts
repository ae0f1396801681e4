/**
 * Ten short takes with the names of the sample story, and how recognisers without the names in mind write such names down: by their sound, in
 * English spelling. The spellings are ours, since the real weights cannot be had everywhere; some are beyond repair on purpose.
 */
export const namesTakes: readonly { readonly said: string; readonly heard: string }[] = [
  { said: 'I took the data to Daniel Osei and he still wanted the date.', heard: 'I took the data to Daniel Osay and he still wanted the date.' },
  { said: 'Marek Dvorak told me to wait, and I did not wait for Marek.', heard: 'Marick Divorack told me to wait, and I did not wait for Mareck.' },
  { said: 'Sarah Lindholm would not sign, so I called Sarah that night.', heard: 'Sara Lindhome would not sign, so I called Sarah that night.' },
  { said: 'Priya Raman wrote the fix with me. Without Priya it would have taken a week.', heard: 'Preeya Ramen wrote the fix with me. Without Prea it would have taken a week.' },
  { said: 'Grace Liu had promised it to the bank and Tom Adeyemi knew.', heard: 'Grace Lou had promised it to the bank and Tom Adiyemi knew.' },
  { said: 'I wrote to Osei and to Dvorak on the same evening.', heard: 'I wrote to O’Say and to Dvorjak on the same evening.' },
  { said: 'Lindholm asked for proof and Adeyemi brought it.', heard: 'Lind Holm asked for proof and Adeyemy brought it.' },
  { said: 'Daniel overruled me, Marek was silent, and Priya was not.', heard: 'Daniel overruled me, Merrick was silent, and Pria was not.' },
  { said: 'It was Sarah Lindholm’s decision and not Daniel Osei’s.', heard: 'It was Sarah Lindhom’s decision and not Daniel Osie’s.' },
  { said: 'I told Grace Liu and Priya Raman before I told Marek Dvorak.', heard: 'I told Grace Lew and Priya Rahman before I told Marek the four act.' },
]
