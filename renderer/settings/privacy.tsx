/** What leaves the machine, in plain words. */
export function Privacy() {
  return (
    <>
      <p>Nothing leaves this computer. Your voice is recorded, transcribed and scored here; Grillroom has no account and no server. It uses the network for one thing alone: a speech model, when you press Download; that asks the address shown there for a file and sends nothing of yours.</p>
      <p>The microphone is open only while you record or test it. Anyone who can open your files can open this folder: it is not encrypted.</p>
    </>
  )
}
