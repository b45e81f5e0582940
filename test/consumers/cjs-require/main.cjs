const assert = require('node:assert/strict')
const { BoxResource, Field, Folder } = require('boxwright')
const { startSandbox } = require('boxwright/sandbox')

class ProjectFolder extends Folder {
  get label() {
    return `<${this.name}>`
  }
}
Field()(ProjectFolder.prototype, 'code')
BoxResource('folder')(ProjectFolder)

async function main() {
  const sandbox = await startSandbox()
  try {
    const client = sandbox.client({ resources: { folders: ProjectFolder } })
    const created = await client.folders.create({ name: 'plans', parent: { id: '0' } })
    assert.ok(created instanceof ProjectFolder)
    assert.equal(created.label, '<plans>')
    console.log(created.label)
  } finally {
    await sandbox.stop()
  }
}

main().catch(error => {
  console.error(error)
  process.exitCode = 1
})
