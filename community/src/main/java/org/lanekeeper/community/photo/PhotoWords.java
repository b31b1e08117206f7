package org.lanekeeper.community.photo;

import org.lanekeeper.community.picture.UnfitPictureException.Reason;

/** What the sender of a picture is told without staff typing it. */
public final class PhotoWords {
    private static final String OR_TYPE = "也可以直接打字，例如：接龙 3-502 张三 2包";

    private PhotoWords() {}

    static String refused(Reason reason) {
        return switch (reason) {
            case TOO_LARGE -> "您发的照片太大了，打不开。请重新拍一张（不要选原图）再发。\n" + OR_TYPE;
            case NO_PICTURE, BROKEN -> "您发的照片打不开。请重新拍一张再发。\n" + OR_TYPE;
        };
    }

    static String lost() {
        return "您发的照片没有收到，请再发一次。\n" + OR_TYPE;
    }

    static String tooOld() {
        return "您发的照片一直没有录上，已经按规定删除了。还要登记的话，请再发一次。\n" + OR_TYPE;
    }

    /** What staff choose among when a picture does not do. */
    public enum Again {
        BLURRED("看不清", "照片看不清，请再拍一张：对着光、拿稳、字要看得清。"),
        INCOMPLETE("缺内容", "照片上要有姓名、楼号房号和手机号。请写全了再拍一张。"),
        OTHER("不是登记", "这张照片没法登记。要登记，请拍写有姓名、楼号房号和手机号的纸。"),
        EARLY("还没开始", "登记还没开始，这张照片不能提前排队。请等开始以后再发一次。"),
        LATE("已经结束", "这次登记已经结束，没有登上。下次开始会在群里通知。");

        private final String label;
        private final String text;

        Again(String label, String text) {
            this.label = label;
            this.text = text;
        }

        /** On the button. */
        public String label() {
            return label;
        }

        /** To the resident. */
        public String text() {
            return this == LATE || this == EARLY ? text : text + "\n" + OR_TYPE;
        }
    }
}
