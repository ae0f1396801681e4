/** Unpacks the bundled demo voice into a folder (once) and returns the model's path. Throws `disk_full`, `data_folder_unwritable`, `model_missing`. */
export async function prepareDemoModel(resourcesFolder: string, modelsFolder: string): Promise<string> {
  throw new Error(`not yet: ${resourcesFolder} ${modelsFolder}`)
}
