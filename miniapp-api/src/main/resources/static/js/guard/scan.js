"use strict";

// reads a QR code by the camera, in browsers that can; elsewhere the button stays hidden and the code is typed
const GuardScan = (() => {
  const EVERY = 250;

  async function isPossible() {
    try {
      return "BarcodeDetector" in window
        && Boolean(navigator.mediaDevices)
        && (await BarcodeDetector.getSupportedFormats()).includes("qr_code");
    } catch (refused) {
      return false;
    }
  }

  // calls back with the first text; resolves to how to stop it
  async function begin(video, found, failed) {
    try {
      const stream = await navigator.mediaDevices.getUserMedia({ video: { facingMode: "environment" } });
      const detector = new BarcodeDetector({ formats: ["qr_code"] });
      video.srcObject = stream;
      await video.play();
      const stop = () => {
        clearInterval(timer);
        stream.getTracks().forEach((track) => track.stop());
        video.srcObject = null;
      };
      const timer = setInterval(async () => {
        const codes = await detector.detect(video).catch(() => []);
        if (codes.length && video.srcObject) {
          stop();
          found(codes[0].rawValue);
        }
      }, EVERY);
      return stop;
    } catch (refused) {
      failed();
      return () => {};
    }
  }

  return { isPossible, begin };
})();
