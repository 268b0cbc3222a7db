package io.qiqiao.testkit

/** Real data that lies beside the project and is never part of it; specs that read it are skipped where it is absent. */
class SharedData {

    private static final File ROOT = new File(System.getProperty('qiqiao.shared', '../shared'), 'data')

    static boolean isPresent() {
        if (!ROOT.directory) {
            println "skipped: there is no real data at ${ROOT.canonicalPath}"
        }
        ROOT.directory
    }

    static File file(String path) {
        new File(ROOT, path)
    }
}
